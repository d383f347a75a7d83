package org.concordat.notice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Serves notices on members. */
@Service
@Transactional
public class NoticeOffice {

    private final Notices notices;
    private final Outbox outbox;
    private final Windows windows;
    private final DeliveryOffice deliveries;
    private final People people;
    private final Docket docket;
    private final AllianceOffice alliances;
    private final DecisionTables tables;
    private final AllianceRecord record;
    private final Clock clock;

    NoticeOffice(
            Notices notices,
            Outbox outbox,
            Windows windows,
            DeliveryOffice deliveries,
            People people,
            Docket docket,
            AllianceOffice alliances,
            DecisionTables tables,
            AllianceRecord record,
            Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.windows = windows;
        this.deliveries = deliveries;
        this.people = people;
        this.docket = docket;
        this.alliances = alliances;
        this.tables = tables;
        this.record = record;
        this.clock = clock;
    }

    /** Serves a notice in the portal, where the member's representatives see it at once, and by mail if there is any. */
    public void serve(String reference, UUID member, Notice.Template template) {
        serve(docket.caseOf(reference), List.of(member), template);
    }

    /** Serves the same notice on several members: windows that count from it count from the last receipt. */
    public void serve(String reference, Collection<UUID> members, Notice.Template template) {
        serve(docket.caseOf(reference), members, template);
    }

    /** Serves the same notice on every party. */
    public void serveParties(String reference, Notice.Template template) {
        serve(docket.caseOf(reference), docket.parties(reference), template);
    }

    private void serve(DocketCase docketCase, Collection<UUID> members, Notice.Template template) {
        var words = words(docketCase.alliance(), template);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var receipt = windows.receiptOf(docketCase, now);
        members.forEach(
                member -> serve(docketCase, new Notice(docketCase.reference(), member, template, words, now, receipt)));
    }

    private void serve(DocketCase docketCase, Notice notice) {
        notices.save(notice);
        outbox.write(notice, docketCase);
        record.enter(Fact.of(docketCase, Outcome.NOTICE_SERVED)
                .to(notice.addressee() + "/" + notice.template())
                .under(notice.rule())
                .with("notice", notice.id())
                .with("addressee", notice.addressee())
                .with("template", notice.template())
                .with("text", notice.text())
                .with("deemedReceived", notice.deemedReceivedAt()));
        if (people.representativesOf(notice.addressee()).isEmpty()) {
            deliveries.fail(notice);
        }
    }

    private NoticeText words(UUID alliance, Notice.Template template) {
        return NoticeText.of(tables.decide(
                alliances.alliance(alliance).code(), "notice-texts", Map.of("template", template.name())));
    }

    /** Serves a notice on the complainant, and on every other party that has been told of the case before. */
    public void serveInformed(String reference, UUID complainant, Notice.Template template) {
        var told = informed(reference);
        told.add(complainant);
        serve(docket.caseOf(reference), told, template);
    }

    /** Serves a notice on every party that has been told of the case before. */
    public void serveInformed(String reference, Notice.Template template) {
        serve(docket.caseOf(reference), informed(reference), template);
    }

    /** The parties that have been told of a case. */
    @Transactional(readOnly = true)
    public Set<UUID> informed(String reference) {
        var parties = docket.parties(reference);
        return notices.findByReferenceOrderByServedAt(reference).stream()
                .map(Notice::addressee)
                .filter(parties::contains)
                .collect(Collectors.toCollection(TreeSet::new));
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
