package org.concordat.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.concordat.vault.Vault;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a notice once it was served: opened, not delivered, served another way. */
@org.springframework.stereotype.Service
@Transactional
public class DeliveryOffice {

    private final Notices notices;
    private final NoticeOpenings openings;
    private final Outbox outbox;
    private final Windows windows;
    private final Docket docket;
    private final AllianceOffice alliances;
    private final AllianceRecord record;
    private final NoticeProcess process;
    private final Vault vault;
    private final Clock clock;

    DeliveryOffice(
            Notices notices,
            NoticeOpenings openings,
            Outbox outbox,
            Windows windows,
            Docket docket,
            AllianceOffice alliances,
            AllianceRecord record,
            NoticeProcess process,
            Vault vault,
            Clock clock) {
        this.notices = notices;
        this.openings = openings;
        this.outbox = outbox;
        this.windows = windows;
        this.docket = docket;
        this.alliances = alliances;
        this.record = record;
        this.process = process;
        this.vault = vault;
        this.clock = clock;
    }

    /** A representative of a member has the notices of a case before them: the first time is proof of receipt. */
    public void open(String reference, UUID member, String person) {
        var opened = openings.open(reference, member, person, now());
        if (!opened.isEmpty()) {
            notices.lock(opened).forEach(this::receive);
        }
    }

    /** Locked, because another node may give up its last mail at this moment, and would see no opening yet. */
    private void receive(Notice notice) {
        record.enter(
                fact(notice, Outcome.NOTICE_RECEIVED).as(Role.REPRESENTATIVE).onBehalfOf(notice.addressee()));
        if (notice.isFailed()) {
            var before = notice.countsFrom();
            notice.receive(now());
            windows.move(notice, before);
            process.noticeReceived(notice);
        }
    }

    /** No server took the mail: another attempt later, or none any more. */
    void postpone(UUID mail) {
        outbox.postpone(mail);
        failIfNobodyWasReached(mail);
    }

    /** The address does not take it. */
    void giveUp(UUID mail) {
        outbox.giveUp(mail);
        failIfNobodyWasReached(mail);
    }

    /** Locked, because two nodes may give up the last two mails of a notice at once. */
    private void failIfNobodyWasReached(UUID mail) {
        Optional.ofNullable(outbox.get(mail).notice())
                .map(notices::lock)
                .filter(notice -> outbox.allFailed(notice.id()) && !openings.existsById(notice.id()))
                .ifPresent(this::fail);
    }

    /** A notice that reaches its addressee by no channel is not deemed received, and somebody must see to it. */
    void fail(Notice notice) {
        var before = notice.countsFrom();
        notice.fail(now(), windows.notBefore(docket.caseOf(notice.reference()), now()));
        windows.move(notice, before);
        record.enter(fact(notice, Outcome.NOTICE_FAILED));
        process.deliveryFailed(notice);
    }

    /**
     * Somebody serves a notice again that did not reach its addressee, or notes that it was handed over.
     *
     * @throws Refusal naming what is missing for the way chosen
     */
    public void serveNoticeAgain(UUID id, Service service) {
        var notice = notices.lock(id);
        var before = notice.countsFrom();
        switch (service.way()) {
            case AGAIN -> serveAgain(notice, outbox.write(notice, docket.caseOf(notice.reference())));
            case ELSEWHERE -> serveAgain(notice, outbox.writeTo(notice, addressIn(service)));
            case PERSONAL -> servePersonally(notice, service);
        }
        windows.move(notice, before);
        record.enter(fact(notice, Outcome.NOTICE_SERVED_AGAIN)
                .as(Role.CASE_MANAGER)
                .under(notice.receiptRule())
                .with("way", service.way())
                .with("proof", notice.proof())
                .with("deemedReceived", notice.countsFrom()));
    }

    private String addressIn(Service service) {
        return Words.mailAddress(
                "serviceAddress", vault.openText(service.requireAddress()).strip());
    }

    private void serveAgain(Notice notice, boolean anyMail) {
        if (!anyMail) {
            throw new Refusal(
                    "serviceWay",
                    "cannot be by mail: there is no mail server, or nobody who speaks for the addressee has an address");
        }
        notice.serveAgain(now(), windows.receiptOf(docket.caseOf(notice.reference()), now()));
    }

    private void servePersonally(Notice notice, Service service) {
        var zone = zone(notice);
        var day = service.requireDay();
        if (day.isAfter(LocalDate.ofInstant(now(), zone))
                || day.isBefore(LocalDate.ofInstant(notice.servedAt(), zone))) {
            throw new Refusal("personallyServedOn", "must be between the day the notice is from and today");
        }
        notice.servePersonally(day, day.atStartOfDay(zone).toInstant(), service.requireProof());
    }

    private ZoneId zone(Notice notice) {
        return alliances.alliance(docket.caseOf(notice.reference()).alliance()).zone();
    }

    /** The first openings of several notices, in one query. */
    @Transactional(readOnly = true)
    public List<NoticeOpening> openingsOf(List<UUID> ids) {
        return openings.findByNoticeIn(ids);
    }

    /** From when a window counts that begins with the latest notices of these templates. */
    @Transactional(readOnly = true)
    public Instant receiptOf(String reference, List<Notice.Template> templates) {
        return windows.begin(reference, templates);
    }

    private Fact fact(Notice notice, Outcome outcome) {
        return Fact.of(docket.caseOf(notice.reference()), outcome)
                .to(notice.id())
                .with("notice", notice.id())
                .with("addressee", notice.addressee())
                .with("template", notice.template());
    }

    /** Diagrams know no smaller unit. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
