package org.concordat.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.sanction.Sanction.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rung of the ladder is next: the table proposes, and none is skipped but in an emergency that it names. */
@Component
class Ladder {

    /**
     * @param emergency whether it takes effect before the board has ratified it
     * @param lane the lane in which everything that follows is done; empty when it stays as it is
     */
    record Step(Rung rung, boolean emergency, String lane, String rule) {

        String laneAfter(String before) {
            return lane.isEmpty() ? before : lane;
        }
    }

    /** Those that never took effect, or should not have. */
    private static final Set<State> NEVER =
            Set.of(State.PROPOSED, State.IMPOSED, State.NOT_IMPOSED, State.LAPSED, State.REVERSED, State.REPLACED);

    private final Sanctions sanctions;
    private final DecisionTables tables;

    Ladder(Sanctions sanctions, DecisionTables tables) {
        this.sanctions = sanctions;
        this.tables = tables;
    }

    /**
     * @param found what it follows, as it was graded
     * @param cameFrom the sanction whose cure failed; none after a finding
     * @param today earlier sanctions count as long as their rung says
     */
    Step next(String alliance, NonCompliance found, @Nullable Sanction cameFrom, LocalDate today) {
        var grade = found.requireGrade();
        var earlier = sanctions.counting(found.obligor(), today, NEVER);
        var last = last(earlier, cameFrom);
        var ruling = tables.decide(
                alliance,
                "sanction-ladder",
                Map.of(
                        "occasion", cameFrom == null ? "breach" : "cure-failed",
                        "severity", grade.severity().word(),
                        "intent", grade.intent().word(),
                        "repeats", earlier.size(),
                        "danger", grade.immediateDanger(),
                        "lastRung", last,
                        "consequence", named(found)));
        var wanted = wanted(ruling, grade);
        if (ruling.flag("emergency")) {
            var rung = rung(alliance, wanted);
            if (rung.atOnce()) {
                return new Step(rung, true, ruling.textOr("lane", ""), ruling.rule());
            }
        }
        return new Step(rung(alliance, Math.min(wanted, highest(ruling, last))), false, "", ruling.rule());
    }

    /** What the clause itself names; the table says what comes of it. */
    private static String named(NonCompliance found) {
        return found.consequence() == null ? "ladder" : found.consequence().word();
    }

    /** The rung before: of the sanction whose cure failed, else of the latest that counts; below the first, -1. */
    private static int last(List<Sanction> earlier, @Nullable Sanction cameFrom) {
        if (cameFrom != null) {
            return cameFrom.rung().number();
        }
        return earlier.stream().findFirst().map(each -> each.rung().number()).orElse(-1);
    }

    /** Who tells of its breach by itself is met more mildly, as far as the table says. */
    private static int wanted(Ruling ruling, Grade grade) {
        var credit = grade.selfReported() ? ruling.number("selfReportCredit") : 0;
        return Math.max(0, ruling.number("rung") - credit);
    }

    /** The rung after the last one, and no less than a member without an earlier sanction could get. */
    private static int highest(Ruling ruling, int last) {
        return Math.max(ruling.number("firstAtMost"), last + 1);
    }

    Rung rung(String alliance, int number) {
        return Rung.of(number, tables.decide(alliance, "sanction-rungs", Map.of("rung", number)));
    }
}
