package org.concordat.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.notice.NoticeMail;
import org.concordat.web.ReadableNotices;
import org.jspecify.annotations.Nullable;

/**
 * A notice with the proof of its service.
 *
 * @param subject none when the reader may not know what it says
 * @param rule the table its words came from, and its version
 * @param openedAt when a representative of the addressee first had it before them
 * @param deemedReceivedAt when it counts as received; none while its delivery has failed
 * @param receiptRule the table that says so, and its version
 * @param proof the id of what proves the personal service, which is in the case file
 */
record NoticeLine(
        UUID id,
        UUID addressee,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String rule,
        Instant servedAt,
        List<Sent> mails,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant deemedReceivedAt,
        String receiptRule,
        boolean failed,
        @Nullable Instant servedAgainAt,
        @Nullable LocalDate personallyServedOn,
        @Nullable UUID proof) {

    /**
     * A mail about it.
     *
     * @param state waiting, sent or failed
     */
    record Sent(String person, String state, @Nullable Instant sentAt) {

        static Sent of(NoticeMail mail) {
            return new Sent(mail.person(), Word.of(mail.state()), mail.sentAt());
        }
    }

    static NoticeLine of(ReadableNotices.Line line) {
        var notice = line.notice();
        var opening = line.opening();
        return new NoticeLine(
                notice.id(),
                notice.addressee(),
                line.isOpen() ? notice.subject() : null,
                line.isOpen() ? notice.text() : null,
                line.isOpen() ? notice.rule() : null,
                notice.servedAt(),
                line.mails().stream().map(Sent::of).toList(),
                opening == null ? null : opening.openedAt(),
                opening == null ? null : opening.person(),
                notice.deemedReceivedAt(),
                notice.receiptRule(),
                notice.isFailed(),
                notice.servedAgainAt(),
                notice.personallyServedOn(),
                notice.proof());
    }
}
