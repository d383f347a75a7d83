package org.concordat.operation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes from operators why they intervened in a case: the engine takes no words, and an act alone explains nothing. */
@Service
@Transactional
public class InterventionOffice {

    private static final int MOST = 100;
    private static final int LONGEST = 2_000;
    private static final Set<Outcome> INTERVENTIONS = Set.of(Outcome.OPERATOR_INTERVENED, Outcome.PROCESS_MIGRATED);

    private final Interventions interventions;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;

    InterventionOffice(
            Interventions interventions,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances) {
        this.interventions = interventions;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
    }

    /** What the person who acts did to cases and has not said why yet, the newest first; a hundred at most. */
    @Transactional(readOnly = true)
    public List<Entry> unexplained() {
        return interventions.unexplained(circumstances.person(), MOST);
    }

    /**
     * Says why the person who acts intervened: the ground stands in the record, words beside it are for the office.
     *
     * @param entry what they did
     * @param words may be left out, but for {@link Ground#OTHER}
     * @throws Unknown when they did nothing of the kind, or there is no such case
     * @throws Refusal when why was said already, or the words break a rule
     */
    public void explain(String reference, UUID entry, Ground ground, @Nullable String words) {
        docket.hold(reference);
        var done = record.entry(reference, entry);
        if (!INTERVENTIONS.contains(done.outcome()) || !done.person().equals(circumstances.person())) {
            throw new Unknown("intervention", entry);
        }
        if (interventions.isExplained(reference, entry.toString())) {
            throw new Refusal("reason", "was given already");
        }
        var fact = Fact.of(docket.caseOf(reference), Outcome.INTERVENTION_EXPLAINED)
                .to(entry)
                .as(Role.ADMINISTRATOR)
                .with("entry", entry)
                .with("intervenedAt", done.recordedAt())
                .with("process", done.facts().get("process"))
                .with("ground", ground);
        record.enter(isNeeded(ground, words) ? keep(reference, words, fact) : fact);
    }

    private static boolean isNeeded(Ground ground, @Nullable String words) {
        return ground == Ground.OTHER || words != null && !words.isBlank();
    }

    private Fact keep(String reference, @Nullable String words, Fact fact) {
        var kept = vault.store(
                Deposit.text(reference, Room.OFFICE, "interventionReason"), Words.text("words", words, LONGEST));
        return fact.to(kept).with("hash", vault.describe(kept).hash());
    }
}
