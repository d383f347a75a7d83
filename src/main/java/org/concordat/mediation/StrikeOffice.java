package org.concordat.mediation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Option;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.mediation.AppointmentOffice.Need;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parties strike names from a list of mediators that the office draws. */
@Service
@Transactional
public class StrikeOffice {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Searches searches;
    private final Strikes strikes;
    private final Selections selections;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final AllianceRecord record;
    private final Spokespersons spokespersons;
    private final Clock clock;

    StrikeOffice(
            Searches searches,
            Strikes strikes,
            Selections selections,
            Docket docket,
            People people,
            Vault vault,
            AllianceRecord record,
            Spokespersons spokespersons,
            Clock clock) {
        this.searches = searches;
        this.strikes = strikes;
        this.selections = selections;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.record = record;
        this.spokespersons = spokespersons;
        this.clock = clock;
    }

    /** Draws the list from which the parties strike: those who know the subject and have least to do. */
    public void drawStrikeList(Need need) {
        var selection = selections.of(need);
        var names = searches.choices(need).stream()
                .limit(selection.names())
                .map(each -> each.person().username())
                .toList();
        searches.of(need).draw(names);
        record.enter(fact(need.reference(), Outcome.STRIKE_LIST_DRAWN)
                .under(selection.rule())
                .with("names", names.size())
                .with("list", String.join(",", names)));
    }

    /** The names on the list that was drawn. */
    @Transactional(readOnly = true)
    public List<Option> listed(String reference) {
        return searches.open(reference).list().stream()
                .map(each -> new Option(each, people.nameOf(each)))
                .toList();
    }

    /** The parties that may strike: all of them, or nobody when the list is too short for it. */
    public List<UUID> striking(Need need) {
        return most(need) == 0 ? List.of() : List.copyOf(docket.parties(need.reference()));
    }

    private int most(Need need) {
        var listed = searches.open(need.reference()).list().size();
        return listed == 0
                ? 0
                : selections
                        .of(need)
                        .strikesFor(listed, docket.parties(need.reference()).size());
    }

    /**
     * A party strikes names from the list; each party once. Which ones, the record does not say.
     *
     * @param marked the vault's id of the names as marked on the list, if any were
     * @throws Refusal when a name is not on the list, or there are too many
     */
    public void strikeNames(Need need, UUID party, @Nullable UUID marked) {
        var search = searches.open(need.reference());
        var names = marked == null ? Set.<String>of() : names(vault.openText(marked));
        var person = spokespersons.speakingFor(party, "answer");
        if (!search.list().containsAll(names)) {
            throw new Refusal("strikes", "must be names on the list");
        }
        if (names.size() > most(need)) {
            throw new Refusal("strikes", "must be no more than " + most(need) + " of the names on the list");
        }
        if (strikes.hasStruck(search.id(), party)) {
            throw new Refusal("strikes", "this party has already struck");
        }
        names.forEach(
                name -> strikes.save(new Strike(new Strike.Key(search.id(), party, name), person, clock.instant())));
        strikes.flush();
        record.enter(fact(need.reference(), Outcome.NAMES_STRUCK)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("number", names.size()));
    }

    private static Set<String> names(String json) {
        try {
            return Set.copyOf(JSON.readValue(json, new TypeReference<HashSet<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new Refusal("strikes", "must be a list of names");
        }
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
