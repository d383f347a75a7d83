package org.concordat.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.notice.DeliveryOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeMail;
import org.concordat.notice.NoticeOffice;
import org.concordat.notice.NoticeOpening;
import org.concordat.notice.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The notices of a case with the proof of their service, as far as a reader may know of them. */
@Component
public class ReadableNotices {

    private final NoticeOffice notices;
    private final DeliveryOffice deliveries;
    private final Outbox outbox;

    ReadableNotices(NoticeOffice notices, DeliveryOffice deliveries, Outbox outbox) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    /**
     * A notice and what became of it.
     *
     * @param isOpen whether the reader may know what it says; whoever has to serve it again need not
     */
    public record Line(Notice notice, List<NoticeMail> mails, @Nullable NoticeOpening opening, boolean isOpen) {}

    /** For a representative of the addressee, reading them here is receiving them. Three queries, however many. */
    public List<Line> of(Reading reading) {
        receive(reading);
        var served = notices.noticesOf(reading.reference()).stream()
                .filter(notice -> reading.reaches(notice.servedAt()))
                .filter(notice -> mayKnow(notice, reading) || notice.isFailed() && reading.is(Standing.OFFICE))
                .toList();
        var ids = served.stream().map(Notice::id).toList();
        var mails = outbox.mailsFor(ids).stream()
                .collect(Collectors.groupingBy(mail -> Objects.requireNonNull(mail.notice())));
        var openings = deliveries.openingsOf(ids).stream()
                .collect(Collectors.toMap(NoticeOpening::notice, Function.identity()));
        return served.stream()
                .map(notice -> line(notice, mails, openings, reading))
                .toList();
    }

    private void receive(Reading reading) {
        var employer = reading.employer();
        if (reading.is(Standing.PARTY) && employer != null) {
            deliveries.open(reading.reference(), employer, reading.reader());
        }
    }

    private static Line line(
            Notice notice, Map<UUID, List<NoticeMail>> mails, Map<UUID, NoticeOpening> openings, Reading reading) {
        return new Line(
                notice,
                mails.getOrDefault(notice.id(), List.of()),
                openings.get(notice.id()),
                mayKnow(notice, reading));
    }

    private static boolean mayKnow(Notice notice, Reading reading) {
        return !InMediation.isNotice(notice.template()) || reading.knowsOfStepsAt(notice.servedAt());
    }

    /** Whether this installation sends mail at all. */
    public boolean isMailSent() {
        return outbox.isOpen();
    }
}
