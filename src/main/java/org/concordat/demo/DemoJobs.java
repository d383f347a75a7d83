package org.concordat.demo;

import java.time.Instant;
import java.util.Optional;

/** What the process does by itself. */
public interface DemoJobs {

    /** Something that is to happen. */
    record DemoJob(String id, Instant due) {}

    /** What is to happen next, if it is due by an instant. */
    Optional<DemoJob> next(Instant by);

    /** Lets it happen; another node may have been faster, and what fails is tried again as usual. */
    void run(DemoJob job);

    /** What has outlived its time goes, as it does in any night. */
    void cleanHistory();
}
