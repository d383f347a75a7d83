package org.concordat.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alliance with its charter's clock terms, its members and their seats. */
record AllianceSheet(
        String code, String name, String zone, String calendar, List<MemberLine> members, List<SeatLine> seats) {

    /** An organisation of the alliance; facts of the record name it by its id. */
    record MemberLine(UUID id, String code, String name, String kind) {}

    /** A member's seat, by usernames. */
    record SeatLine(String member, String holder, @Nullable String alternate) {}
}
