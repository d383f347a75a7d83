package org.concordat.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Choice;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Right;
import org.jspecify.annotations.Nullable;

/**
 * What a rung of the ladder means, as the table had it when a sanction was proposed.
 *
 * @param number from 0, the mildest
 * @param title what it is, as a code
 * @param body who decides first
 * @param vote the kind of decision the board takes when it comes before it
 * @param voteAtOnce the same where it took effect at once
 * @param ratification whether the board must ratify what a committee imposed
 * @param fewest how many people without a part or interest in it a committee needs
 * @param rights the rights it takes, with commas between them
 * @param cureDays how many days a plan to cure the breach may take; 0 for no plan
 * @param lastsDays for how many days it takes the rights; none without an end
 * @param published whether every member of the alliance is told
 * @param atOnce whether it may take effect before the board has ratified it
 * @param barDays after how many days its member may ask to be readmitted; none where nobody has to be
 * @param countsDays for how many days it counts as an earlier sanction
 * @param countsDaysIfCured the same when the breach was cured
 */
@Embeddable
public record Rung(
        @Column(name = "rung") int number,
        String title,
        @Column(name = "rung_body") @Enumerated(EnumType.STRING) DecidingBody body,
        String vote,
        String voteAtOnce,
        boolean ratification,
        int fewest,
        String rights,
        int cureDays,
        @Nullable Integer lastsDays,
        boolean published,
        boolean stayedByAppeal,
        boolean atOnce,
        @Nullable Integer barDays,
        int countsDays,
        int countsDaysIfCured,
        String rule) {

    static Rung of(int number, Ruling ruling) {
        return new Rung(
                number,
                ruling.text("title"),
                DecidingBody.of(ruling.text("body")),
                ruling.text("vote"),
                ruling.text("voteAtOnce"),
                ruling.flag("ratification"),
                ruling.number("fewest"),
                ruling.textOr("rights", ""),
                ruling.number("cureDays"),
                ruling.numberIfGiven("lastsDays"),
                ruling.flag("published"),
                ruling.flag("stayedByAppeal"),
                ruling.flag("atOnce"),
                ruling.numberIfGiven("barDays"),
                ruling.number("countsDays"),
                ruling.number("countsDaysIfCured"),
                ruling.rule());
    }

    /** Its title in words, such as "Suspension of rights". */
    public String label() {
        return title.substring(0, 1).toUpperCase(Locale.ROOT)
                + title.substring(1).replace('-', ' ');
    }

    /** The rights it takes. */
    public Set<Right> taken() {
        var taken = EnumSet.noneOf(Right.class);
        Stream.of(rights.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> Right.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .forEach(taken::add);
        return taken;
    }

    /** The same without some of the rights it takes. */
    Rung without(Set<Right> kept) {
        var left = taken();
        left.removeAll(kept);
        var words = left.stream().map(Choice::word).collect(Collectors.joining(", "));
        return new Rung(
                number,
                title,
                body,
                vote,
                voteAtOnce,
                ratification,
                fewest,
                words,
                cureDays,
                lastsDays,
                published,
                stayedByAppeal,
                atOnce,
                barDays,
                countsDays,
                countsDaysIfCured,
                rule);
    }

    /** Whether it takes less, or is lower and takes nothing that the other does not; it lasts no longer and is told to no more people. */
    boolean isMilderThan(Rung other) {
        var less = number < other.number
                || number == other.number && taken().size() < other.taken().size();
        return less
                && other.taken().containsAll(taken())
                && (taken().isEmpty() || lastsNoLongerThan(other))
                && (other.published || !published);
    }

    private boolean lastsNoLongerThan(Rung other) {
        return other.lastsDays == null || lastsDays != null && lastsDays <= other.lastsDays;
    }

    public boolean asksForCure() {
        return cureDays > 0;
    }

    /** The last day on which it takes rights; none when it has no end or takes none. */
    @Nullable
    LocalDate lastDay(Instant from, ZoneId zone) {
        return lastsDays == null ? null : LocalDate.ofInstant(from, zone).plusDays(lastsDays);
    }
}
