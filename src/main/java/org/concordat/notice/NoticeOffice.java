package org.concordat.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Serves notices on members. */
@Service
@Transactional
public class NoticeOffice {

    private final Notices notices;
    private final Docket docket;
    private final AllianceRecord record;
    private final Clock clock;

    NoticeOffice(Notices notices, Docket docket, AllianceRecord record, Clock clock) {
        this.notices = notices;
        this.docket = docket;
        this.record = record;
        this.clock = clock;
    }

    /** Serves a notice in the portal, where the member's representatives see it at once. */
    public void serve(String reference, UUID member, Notice.Template template) {
        var notice = notices.save(new Notice(reference, member, template, clock.instant()));
        record.enter(Fact.of(docket.caseOf(reference), Outcome.NOTICE_SERVED)
                .to(member + "/" + template)
                .with("notice", notice.id())
                .with("addressee", member)
                .with("template", template));
    }

    /** Serves the same notice on every party. */
    public void serveParties(String reference, Notice.Template template) {
        docket.parties(reference).forEach(party -> serve(reference, party, template));
    }

    /** Serves a notice on the complainant, and on every other party that has been told of the case before. */
    public void serveInformed(String reference, UUID complainant, Notice.Template template) {
        var informed = notices.findByReferenceOrderByServedAt(reference).stream()
                .map(Notice::addressee)
                .collect(Collectors.toSet());
        informed.add(complainant);
        docket.parties(reference).stream()
                .filter(informed::contains)
                .forEach(party -> serve(reference, party, template));
    }

    @Transactional(readOnly = true)
    public List<Notice> noticesOf(String reference) {
        return notices.findByReferenceOrderByServedAt(reference);
    }

    /** The latest notices served on a member, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> latestTo(UUID member) {
        return notices.findTop20ByAddresseeOrderByServedAtDesc(member);
    }
}
