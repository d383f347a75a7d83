package org.concordat.web.pages;

import java.io.IOException;
import java.util.UUID;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.Stage;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes documents in. */
@Component
class EvidenceDesk {

    private final ConflictOffice conflicts;
    private final EvidenceRegister register;
    private final People people;
    private final Vault vault;
    private final int most;

    EvidenceDesk(
            ConflictOffice conflicts,
            EvidenceRegister register,
            People people,
            Vault vault,
            @Value("${concordat.evidence.most}") int most) {
        this.conflicts = conflicts;
        this.register = register;
        this.people = people;
        this.vault = vault;
        this.most = most;
    }

    /**
     * Files a document for whom the submitter speaks.
     *
     * @param officeOnly whether the other parties are not to read it
     * @return its name
     * @throws Refusal when there is no document, its name is unfit, the submitter only mediates, or the case takes none or no
     *     more
     */
    String file(Reading reading, @Nullable MultipartFile file, boolean officeOnly) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refusal("file", "Choose a document that is not empty.");
        }
        if (reading.is(Standing.MEDIATOR) && !reading.mayFile()) {
            throw new Refusal("file", "A mediator files no evidence.");
        }
        if (!reading.mayFile() || isOver(reading.reference())) {
            throw new Refusal("file", "This case takes no more evidence.");
        }
        if (vault.filesOf(reading.reference()) >= most) {
            throw new Refusal("file", "This case holds " + most + " documents already, which is the most it takes.");
        }
        var upload = Upload.of(file);
        var document = Deposit.file(reading.reference(), "evidence", upload.mediaType(), upload.name(), party(reading));
        register.file(officeOnly ? document.in(Room.OFFICE) : document, upload.content());
        return upload.name();
    }

    /** A closed case still takes the evidence of whoever is heard about a breach. */
    private boolean isOver(String reference) {
        return conflicts.get(reference).stage() == Stage.CLOSED;
    }

    private @Nullable UUID party(Reading reading) {
        return reading.is(Standing.PARTY) ? people.get(reading.reader()).employer() : null;
    }
}
