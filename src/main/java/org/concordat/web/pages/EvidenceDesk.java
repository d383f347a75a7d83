package org.concordat.web.pages;

import java.io.IOException;
import java.util.UUID;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.EvidenceRegister;
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

    private final CaseRights rights;
    private final EvidenceRegister register;
    private final Vault vault;
    private final int most;

    EvidenceDesk(
            CaseRights rights, EvidenceRegister register, Vault vault, @Value("${concordat.evidence.most}") int most) {
        this.rights = rights;
        this.register = register;
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
        if (!rights.mayFile(reading)) {
            throw new Refusal("file", "This case takes no more evidence.");
        }
        var party = party(reading);
        requireRoom(reading.reference(), party);
        var upload = Upload.of(file);
        var document = Deposit.file(reading.reference(), "evidence", upload.mediaType(), upload.name(), party);
        register.file(officeOnly ? document.in(Room.OFFICE) : document, upload.content());
        return upload.name();
    }

    /** Each member has room of its own, and so has the office: none can fill another's, and a full one tells of no other. */
    private void requireRoom(String reference, @Nullable UUID party) {
        if (vault.filesOf(reference, party) >= most) {
            throw new Refusal(
                    "file",
                    (party == null ? "The alliance's office" : "Your organisation") + " has filed " + most
                            + " documents in this case already, which is the most it can.");
        }
    }

    private static @Nullable UUID party(Reading reading) {
        return reading.is(Standing.OFFICE) ? null : reading.employer();
    }
}
