package org.concordat.conflict;

import java.time.Clock;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Component;

/** Closes a dispute, whatever its ending, with what may still be open in it, and tells the parties. */
@Component
class Closing {

    private final InvestigationOffice investigations;
    private final NoticeOffice notices;
    private final StandstillOffice standstills;
    private final Clock clock;

    Closing(InvestigationOffice investigations, NoticeOffice notices, StandstillOffice standstills, Clock clock) {
        this.investigations = investigations;
        this.notices = notices;
        this.standstills = standstills;
        this.clock = clock;
    }

    void close(Dispute dispute, Ending ending, Notice.Template notice) {
        dispute.close(ending, clock.instant());
        investigations.endInvestigation(dispute.reference());
        notices.serveParties(dispute.reference(), notice);
        standstills.disputeEnded(dispute.reference());
    }
}
