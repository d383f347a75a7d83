package org.concordat.sanction;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Committees;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears an appeal: people without any part in the case before, of the first body of the table that has enough of them. */
@Component
class AppealBench {

    private final Committees committees;
    private final People people;
    private final Docket docket;
    private final AllianceRecord record;
    private final DecisionTables tables;
    private final SanctionLedger ledger;

    AppealBench(
            Committees committees,
            People people,
            Docket docket,
            AllianceRecord record,
            DecisionTables tables,
            SanctionLedger ledger) {
        this.committees = committees;
        this.people = people;
        this.docket = docket;
        this.record = record;
        this.tables = tables;
        this.ledger = ledger;
    }

    /** Whoever entered anything in the case had a part in it: graded, found, voted, verified or declared a conflict. */
    List<Person> of(Sanction sanction, Panel panel) {
        var acted = record.actorsIn(sanction.reference());
        var eligible = members(sanction, panel);
        var fresh = eligible.stream()
                .filter(person -> !acted.contains(person.username()))
                .toList();
        // somebody has to decide in the end
        return fresh.isEmpty() && panel == Panel.LAST_RESORT ? eligible : fresh;
    }

    private List<Person> members(Sanction sanction, Panel panel) {
        var committee = panel.committee();
        return committee == null
                ? people.eligible(Role.ADMINISTRATOR, sanction.reference())
                : committees.on(committee, sanction.alliance()).stream()
                        .filter(person -> people.isFreeFor(
                                person, sanction.reference(), Role.COMMITTEE_MEMBER, Role.BOARD_MEMBER))
                        .toList();
    }

    /** The first panel with enough people after one that had it before; the last resort when there is none. */
    Panel next(Sanction sanction, @Nullable Panel before) {
        if (before == Panel.LAST_RESORT) {
            return before;
        }
        var ruling = ruling(sanction);
        var order = order(ruling);
        return order.subList(order.indexOf(before) + 1, order.size()).stream()
                .filter(panel -> of(sanction, panel).size() >= ruling.number("fewest"))
                .findFirst()
                .orElse(Panel.LAST_RESORT);
    }

    /**
     * It can be sent back as often as the table says.
     *
     * @throws Refusal when it was
     */
    void requireRemittable(Sanction sanction) {
        if (sanction.remittals() >= ruling(sanction).number("remittals")) {
            throw new Refusal(
                    "appealDecision",
                    "must be another choice: this sanction was sent back as often as the rules allow");
        }
    }

    /** Whether a panel still has enough people. */
    boolean isFit(Sanction sanction, Panel panel) {
        return panel == Panel.LAST_RESORT
                || of(sanction, panel).size() >= ruling(sanction).number("fewest");
    }

    private static List<Panel> order(Ruling ruling) {
        return Stream.of(ruling.text("panels").split(","))
                .map(String::strip)
                .map(Panel::of)
                .toList();
    }

    private Ruling ruling(Sanction sanction) {
        return tables.decide(
                ledger.allianceCode(sanction.reference()),
                "appeal-panels",
                Map.of("rung", sanction.rung().number()));
    }

    /** Those who hear it get to see the file. */
    void convene(Sanction sanction, Panel panel) {
        of(sanction, panel).forEach(person -> docket.givePart(sanction.reference(), person.username(), part(panel)));
    }

    /** Who declared a conflict reads no more of it, unless nobody else is there to decide. */
    void release(Sanction sanction, @Nullable Panel panel, String person) {
        docket.endPart(sanction.reference(), person, part(panel));
        if (panel != null) {
            convene(sanction, panel);
        }
    }

    private static Role part(@Nullable Panel panel) {
        return panel == Panel.LAST_RESORT ? Role.ADMINISTRATOR : Role.COMMITTEE_MEMBER;
    }
}
