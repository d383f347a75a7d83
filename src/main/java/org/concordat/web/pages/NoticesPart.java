package org.concordat.web.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeMail;
import org.concordat.web.ReadableNotices;
import org.concordat.web.ReadableNotices.Line;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each notice of a case with its proof of service. */
@Component
class NoticesPart {

    private final ReadableNotices notices;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Names names;
    private final Clock clock;

    NoticesPart(ReadableNotices notices, AllianceOffice alliances, Docket docket, Names names, Clock clock) {
        this.notices = notices;
        this.alliances = alliances;
        this.docket = docket;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param text none when the reader may not know what it says
     * @param ways how it was served
     * @param receipt whether and why it counts as received
     */
    record Served(
            String addressee,
            String subject,
            @Nullable String text,
            String at,
            List<String> ways,
            List<String> receipt,
            boolean failed,
            boolean session) {}

    List<Served> of(Reading reading) {
        var zone = alliances
                .alliance(docket.caseOf(reading.reference()).alliance())
                .zone();
        var times = new Times(zone, clock.instant());
        return notices.of(reading).stream().map(line -> served(line, times)).toList();
    }

    private Served served(Line line, Times times) {
        var notice = line.notice();
        return new Served(
                names.member(notice.addressee()),
                line.isOpen() ? notice.subject() : "A notice among the parties and their mediator",
                line.isOpen() ? notice.text() : null,
                times.moment(notice.servedAt()),
                ways(line, times),
                receipt(line, times),
                notice.isFailed(),
                line.isOpen() && notice.template() == Notice.Template.SESSION_FIXED);
    }

    private List<String> ways(Line line, Times times) {
        var notice = line.notice();
        var ways = new ArrayList<String>();
        if (line.mails().isEmpty()) {
            ways.add("In the portal only" + (notices.isMailSent() ? "" : ": this installation sends no mail"));
        } else {
            ways.add("In the portal");
        }
        line.mails().forEach(mail -> ways.add("By mail to " + names.person(mail.person()) + ": " + state(mail, times)));
        if (notice.servedAgainAt() != null) {
            ways.add("Served again " + times.moment(notice.servedAgainAt()));
        }
        if (notice.personallyServedOn() != null) {
            ways.add("Handed over on " + times.day(notice.personallyServedOn()));
        }
        return ways;
    }

    private static String state(NoticeMail mail, Times times) {
        return switch (mail.state()) {
            case WAITING -> "waits to be sent";
            case SENT -> "sent " + times.moment(mail.sentAt());
            case FAILED ->
                mail.problem() == NoticeMail.Problem.REFUSED
                        ? "not delivered, the address was refused"
                        : "not delivered, no mail server took it";
        };
    }

    private List<String> receipt(Line line, Times times) {
        var receipt = new ArrayList<String>();
        var opening = line.opening();
        if (opening != null) {
            receipt.add("Opened " + times.moment(opening.openedAt()) + " by " + names.person(opening.person()));
        }
        var deemed = line.notice().deemedReceivedAt();
        receipt.add(
                deemed == null
                        ? "Not received: it reached nobody, and somebody has to see to it"
                        : "Counts as received " + times.moment(deemed) + " ("
                                + line.notice().receiptRule() + ")");
        return receipt;
    }
}
