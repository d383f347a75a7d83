package org.concordat.web;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.Exhibit;
import org.concordat.conflict.Exhibit.Status;
import org.concordat.vault.StoredItem;
import org.springframework.stereotype.Component;

/** The register of evidence as far as a reader may know of it, on pages and over HTTP alike. */
@Component
public class ReadableEvidence {

    private final EvidenceRegister register;

    ReadableEvidence(EvidenceRegister register) {
        this.register = register;
    }

    /**
     * A document of the register.
     *
     * @param isOpen whether the reader may name and fetch it
     */
    public record Line(Exhibit exhibit, boolean isOpen) {}

    public List<Line> of(Reading reading) {
        return register.exhibits(reading.reference()).stream()
                .filter(exhibit -> reading.mayKnowOf(exhibit.item()))
                .map(exhibit -> new Line(exhibit, isOpen(exhibit, reading)))
                .toList();
    }

    /**
     * A document that a reader may fetch.
     *
     * @throws Unknown when there is none, or it is not for them: the two look the same
     */
    public StoredItem readable(Reading reading, UUID id) {
        var exhibit = register.exhibit(reading.reference(), id);
        if (!isOpen(exhibit, reading)) {
            throw new Unknown("document", id);
        }
        return exhibit.item();
    }

    /** What was struck is closed to all but whoever filed it and whoever may still put it back. */
    private boolean isOpen(Exhibit exhibit, Reading reading) {
        return reading.mayRead(exhibit.item())
                && (exhibit.status() != Status.STRUCK
                        || exhibit.item().author().equals(reading.reader())
                        || register.isRuledBy(reading.reference(), reading.reader()));
    }

    /** Whether the reader rules on this case's documents now. */
    public boolean isRuledBy(Reading reading) {
        return register.isRuledBy(reading.reference(), reading.reader());
    }
}
