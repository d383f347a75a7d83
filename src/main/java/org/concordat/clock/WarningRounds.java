package org.concordat.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the warnings whose moment has come, each in a transaction of its own; any number of nodes may do so at once. */
@Component
public class WarningRounds {

    private static final Logger LOG = LoggerFactory.getLogger(WarningRounds.class);

    private final WarningOffice office;

    WarningRounds(WarningOffice office) {
        this.office = office;
    }

    /** When there will be something to do. */
    public Optional<Instant> nextAt() {
        return office.nextAt();
    }

    public void run() {
        office.due().forEach(this::give);
    }

    private void give(UUID warning) {
        try {
            office.give(warning);
        } catch (RuntimeException e) {
            LOG.warn("Warning {} could not be given and is tried again later: {}", warning, e.getMessage());
            office.postpone(warning);
        }
    }
}
