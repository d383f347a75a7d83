package org.concordat.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Member;
import org.concordat.alliance.Right;
import org.concordat.alliance.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What rights a member has at an instant, by what was known at another.
 *
 * @param provisional whether it rests on an entry that still waits to be sealed
 */
record StandingSheet(String member, Instant validAt, Instant knownAt, boolean provisional, List<RightLine> rights) {

    /** A right, whether the member has it, and what holds it off when not. */
    record RightLine(String right, boolean on, List<HoldLine> heldOffBy) {}

    /**
     * A sanction that holds a right off; the entry can be proven.
     *
     * @param until when it ends by itself, as was known then
     * @param knownSince when the entry was sealed
     */
    record HoldLine(UUID sanction, Instant from, @Nullable Instant until, UUID entry, Instant knownSince) {}

    static StandingSheet of(Member member, Instant validAt, Instant knownAt, Standing standing) {
        return new StandingSheet(
                member.code(),
                validAt,
                knownAt,
                standing.isProvisional(),
                Stream.of(Right.values()).map(right -> line(right, standing)).toList());
    }

    private static RightLine line(Right right, Standing standing) {
        return new RightLine(
                Word.of(right),
                standing.isOn(right),
                standing.holding(right).stream().map(StandingSheet::line).toList());
    }

    private static HoldLine line(Standing.Hold hold) {
        return new HoldLine(hold.sanction(), hold.from(), hold.until(), hold.entry(), hold.knownSince());
    }
}
