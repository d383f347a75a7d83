package org.concordat.conflict;

import java.time.Clock;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Component;

/** Closes a dispute, whatever its ending, and tells the parties that know of it. */
@Component
class Closing {

    private final NoticeOffice notices;
    private final Clock clock;

    Closing(NoticeOffice notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Who was never told that there is a dispute is not told that it is over. */
    void close(Dispute dispute, Ending ending, Notice.Template notice) {
        dispute.close(ending, clock.instant());
        notices.serveInformed(dispute.reference(), dispute.complainant(), notice);
    }
}
