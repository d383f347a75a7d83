package org.concordat.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A process of a case of whose course the engine knows nothing any more. */
@Entity
class CleanedProcess {

    @Id
    private String id;

    private UUID alliance;
    private String reference;
    private Instant endedAt;
    private Instant cleanedAt;
    private long cleanedRows;

    @SuppressWarnings("NullAway.Init")
    protected CleanedProcess() {}

    CleanedProcess(KeptHistory.EndedProcess process, UUID alliance, Instant now, long rows) {
        this.id = process.id();
        this.alliance = alliance;
        this.reference = process.reference();
        this.endedAt = process.endedAt();
        this.cleanedAt = now;
        this.cleanedRows = rows;
    }

    String id() {
        return id;
    }
}
