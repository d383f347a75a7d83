package org.concordat.alliance;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rights of a member at an instant, as known at another: folded from the changes, so that a reversal alters the
 * answer about the past and not the past's own answer.
 */
public final class Standing {

    /**
     * A sanction that holds a right off.
     *
     * @param until when it ends by itself; none when it has no end
     * @param knownSince when its entry was sealed, or recorded while it waits for that
     */
    public record Hold(
            UUID sanction, Instant from, @Nullable Instant until, UUID entry, Instant knownSince, boolean isSealed) {}

    private final UUID member;
    private final Map<Right, List<Hold>> holds;
    private final boolean provisional;

    private Standing(UUID member, Map<Right, List<Hold>> holds, boolean provisional) {
        this.member = member;
        this.holds = holds;
        this.provisional = provisional;
    }

    /** @param changes of this member, in the order in which they were recorded */
    static Standing of(UUID member, List<StandingChange> changes, Instant validAt) {
        var holds = new EnumMap<Right, List<Hold>>(Right.class);
        var provisional = false;
        for (var right : Right.values()) {
            var bySanction = bySanction(changes, right);
            holds.put(right, holds(bySanction, validAt));
            provisional |= bySanction.stream().anyMatch(ofOne -> isProvisional(ofOne, validAt));
        }
        return new Standing(member, holds, provisional);
    }

    private static List<List<StandingChange>> bySanction(List<StandingChange> changes, Right right) {
        return List.copyOf(changes.stream()
                .filter(change -> change.right() == right)
                .collect(Collectors.groupingBy(StandingChange::sanction, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static List<Hold> holds(List<List<StandingChange>> bySanction, Instant validAt) {
        return bySanction.stream()
                .flatMap(ofOne -> hold(ofOne, validAt).stream())
                .toList();
    }

    /** Of one sanction the last change that covers the instant decides. */
    private static Optional<StandingChange> deciding(List<StandingChange> changes, Instant validAt) {
        return changes.stream().filter(change -> change.covers(validAt)).reduce((earlier, later) -> later);
    }

    /** What gives a right back can wait to be sealed as what takes it, and then leaves no hold to say so. */
    private static boolean isProvisional(List<StandingChange> changes, Instant validAt) {
        return deciding(changes, validAt)
                .filter(change -> change.sealedAt() == null)
                .isPresent();
    }

    private static Optional<Hold> hold(List<StandingChange> changes, Instant validAt) {
        return deciding(changes, validAt)
                .filter(StandingChange::takes)
                .map(taken -> new Hold(
                        taken.sanction(),
                        taken.from(),
                        end(taken, changes, validAt),
                        taken.entry(),
                        taken.knownSince(),
                        taken.sealedAt() != null));
    }

    /** When the right comes back: at the end of what took it, or earlier where it was given back since. */
    private static @Nullable Instant end(StandingChange taken, List<StandingChange> changes, Instant validAt) {
        var since = changes.subList(changes.indexOf(taken) + 1, changes.size());
        var givenBack = since.stream()
                .filter(change -> !change.takes() && change.from().isAfter(validAt))
                .map(StandingChange::from);
        return Stream.concat(Stream.ofNullable(taken.until()), givenBack)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public UUID member() {
        return member;
    }

    public boolean isOn(Right right) {
        return holding(right).isEmpty();
    }

    /** The sanctions that hold a right off; none when the member has it. */
    public List<Hold> holding(Right right) {
        return holds.getOrDefault(right, List.of());
    }

    /** When a right that is off comes back by itself: with the end of the last sanction that holds it off, if each ends. */
    public Optional<Instant> backAt(Right right) {
        var ends = holding(right).stream().map(Hold::until).toList();
        return ends.contains(null)
                ? Optional.empty()
                : ends.stream().filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** Whether it rests on an entry, of something taken or given back, that still waits to be sealed. */
    public boolean isProvisional() {
        return provisional;
    }

    /** The rights that are off. */
    public List<Right> off() {
        return Stream.of(Right.values()).filter(right -> !isOn(right)).toList();
    }
}
