package org.concordat.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.Terms;
import org.springframework.stereotype.Component;

/** The windows that count from a notice's receipt. */
@Component
class Windows {

    private static final String RECEIPT = "noticeReceiptDue";

    private final Notices notices;
    private final ClockOffice clocks;
    private final Terms terms;
    private final OfficeAuthority authority;

    Windows(Notices notices, ClockOffice clocks, Terms terms, OfficeAuthority authority) {
        this.notices = notices;
        this.clocks = clocks;
        this.terms = terms;
        this.authority = authority;
    }

    /** When what is served at an instant counts as received. */
    Receipt receiptOf(DocketCase docketCase, Instant servedAt) {
        var term = terms.dayAfter(docketCase.alliance(), RECEIPT, servedAt);
        return new Receipt(term.at(), term.rule());
    }

    /**
     * No window runs out on somebody whom the notice did not reach: until it is served again its windows count from the
     * day by which even the last resort must have seen to it.
     */
    Instant notBefore(DocketCase docketCase, Instant failedAt) {
        return Stream.of("failedDeliveryDue", "breachDecisionDue", "lastResortDue")
                .reduce(
                        failedAt,
                        (from, term) -> terms.dayAfter(docketCase.alliance(), term, from)
                                .at(),
                        (one, other) -> other);
    }

    /**
     * From when a window counts that begins with the notices of these templates that were served last, by the latest
     * receipt among them. What became of earlier ones, of another step of the case, moves no window that opens now.
     */
    Instant begin(String reference, Collection<Notice.Template> templates) {
        var served = notices.findByReferenceAndTemplateIn(reference, templates);
        var last = served.stream().map(Notice::servedAt).max(Comparator.naturalOrder());
        return served.stream()
                .filter(notice -> last.filter(notice.servedAt()::equals).isPresent())
                .map(Notice::countsFrom)
                .max(Comparator.naturalOrder())
                .orElseGet(terms::now);
    }

    /** A notice's receipt has moved; a window that all its addressees share counts from the latest. */
    void move(Notice notice, Instant before) {
        var others = notices
                .findByReferenceAndTemplateAndServedAt(notice.reference(), notice.template(), notice.servedAt())
                .stream()
                .filter(other -> other != notice)
                .map(Notice::countsFrom)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        authority.act(() -> clocks.moveEvent(
                notice.reference(),
                notice.template().name(),
                latest(before, others),
                latest(notice.countsFrom(), others)));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
