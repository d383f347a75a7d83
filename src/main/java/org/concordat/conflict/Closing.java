package org.concordat.conflict;

import java.time.Clock;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Component;

/** Closes a dispute, whatever its ending, with the investigation that may still be open, and tells the parties. */
@Component
class Closing {

    private final InvestigationOffice investigations;
    private final NoticeOffice notices;
    private final Clock clock;

    Closing(InvestigationOffice investigations, NoticeOffice notices, Clock clock) {
        this.investigations = investigations;
        this.notices = notices;
        this.clock = clock;
    }

    void close(Dispute dispute, Ending ending, Notice.Template notice) {
        dispute.close(ending, clock.instant());
        investigations.endInvestigation(dispute.reference());
        notices.serveParties(dispute.reference(), notice);
    }
}
