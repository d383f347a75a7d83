package org.concordat.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.vault.Deposit;
import org.concordat.vault.ErasureHindrance;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places a legal hold on a case and lifts it again; while it lasts, nothing of the case is erased or cleaned away. */
@Service
@Transactional
public class LegalHoldOffice implements ErasureHindrance {

    private static final int LONGEST = 2_000;

    private final LegalHolds holds;
    private final KeptHistory history;
    private final Docket docket;
    private final LinkedCases linked;
    private final People people;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    LegalHoldOffice(
            LegalHolds holds,
            KeptHistory history,
            Docket docket,
            LinkedCases linked,
            People people,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.holds = holds;
        this.history = history;
        this.docket = docket;
        this.linked = linked;
        this.people = people;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The hold a case is under now. */
    @Transactional(readOnly = true)
    public Optional<LegalHold> of(String reference) {
        return holds.findByReferenceAndLiftedAtIsNull(reference);
    }

    /** Whether somebody may place and lift a hold: a compliance officer who works for no party. */
    @Transactional(readOnly = true)
    public boolean mayHold(String person, String reference) {
        return role(person, reference).isPresent();
    }

    /**
     * From now on nothing of the case is erased or cleaned away.
     *
     * @param reason for the office to read
     * @throws Unknown when the person who acts may not, or there is no such case
     * @throws Refusal when the case is under a hold, its content was erased, or the reason breaks a rule
     */
    public void placeHold(String reference, @Nullable String reason) {
        var role = claim(reference);
        var why = Words.text("reason", reason, LONGEST);
        if (of(reference).isPresent()) {
            throw new Refusal("hold", "is in force already");
        }
        vault.erasedOn(reference).ifPresent(day -> {
            throw new Refusal("hold", "comes too late: what was written in this dispute was erased on " + day);
        });
        var kept = vault.store(Deposit.text(reference, Room.OFFICE, "holdReason"), why);
        var hold = holds.saveAndFlush(new LegalHold(reference, kept, circumstances.person(), now()));
        withMerged(reference).forEach(history::keep);
        record.enter(fact(Outcome.HOLD_PLACED, hold, role, kept).with("erased", erasedBefore(reference)));
    }

    /**
     * What was kept for the hold is kept as long as any other case's again.
     *
     * @param reason for the office to read
     * @throws Unknown when the person who acts may not, or there is no such case
     * @throws Refusal when the case is under no hold, or the reason breaks a rule
     */
    public void liftHold(String reference, @Nullable String reason) {
        var role = claim(reference);
        var why = Words.text("reason", reason, LONGEST);
        var hold = of(reference).orElseThrow(() -> new Refusal("hold", "is not in force"));
        var kept = vault.store(Deposit.text(reference, Room.OFFICE, "liftReason"), why);
        hold.lift(kept, circumstances.person(), now());
        holds.saveAndFlush(hold);
        var held = heldCases();
        withMerged(reference).stream().filter(each -> !held.contains(each)).forEach(history::keepAsDrawn);
        record.enter(fact(Outcome.HOLD_LIFTED, hold, role, kept));
    }

    /** A merged case is read in the one that took it in, so a hold on that keeps it, too. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> againstErasing(String reference) {
        return holds.existsByReferenceInAndLiftedAtIsNull(
                        Stream.concat(Stream.of(reference), linked.goesOnIn(reference).stream())
                                .toList())
                ? Optional.of(new Refusal("dispute", "is under a legal hold, which has to be lifted first"))
                : Optional.empty();
    }

    /** The cases of which nothing is cleaned away: those under a hold, and those that were merged into one. */
    @Transactional(readOnly = true)
    public Set<String> heldCases() {
        return linked.withThoseMergedInto(
                holds.inForce().stream().map(LegalHold::reference).toList());
    }

    /** Those of the cases merged into this one whose content was erased, which no hold on it can keep any more. */
    @Transactional(readOnly = true)
    public List<String> tooLateFor(String reference) {
        return withMerged(reference).stream()
                .filter(each -> !each.equals(reference))
                .filter(each -> vault.erasedOn(each).isPresent())
                .sorted()
                .toList();
    }

    private @Nullable String erasedBefore(String reference) {
        var erased = tooLateFor(reference);
        return erased.isEmpty() ? null : String.join(",", erased);
    }

    private Set<String> withMerged(String reference) {
        return linked.withThoseMergedInto(Set.of(reference));
    }

    private Role claim(String reference) {
        var role = role(circumstances.person(), reference).orElseThrow(() -> new Unknown("dispute", reference));
        // an erasure that is being carried out, here or in a case that was merged, comes before the hold or after it
        docket.holdWithMerged(reference);
        return role;
    }

    private Optional<Role> role(String person, String reference) {
        return Power.HOLD_CASES.roles().stream()
                .filter(role -> people.isEligible(role, person, reference))
                .findFirst();
    }

    private Fact fact(Outcome outcome, LegalHold hold, Role role, UUID reason) {
        return Fact.of(docket.caseOf(hold.reference()), outcome)
                .to(hold.id())
                .as(role)
                .with("reason", reason)
                .with("hash", vault.describe(reason).hash());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
