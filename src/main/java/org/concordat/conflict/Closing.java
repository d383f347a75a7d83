package org.concordat.conflict;

import java.time.Clock;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Component;

/** Closes a dispute, whatever its ending, and tells the parties. */
@Component
class Closing {

    private final NoticeOffice notices;
    private final Clock clock;

    Closing(NoticeOffice notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void close(Dispute dispute, Ending ending, Notice.Template notice) {
        dispute.close(ending, clock.instant());
        notices.serveParties(dispute.reference(), notice);
    }
}
