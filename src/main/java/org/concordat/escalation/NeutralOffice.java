package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.NeutralPool;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds an outside neutral and takes their decision: the one case in which a single person decides for the board. */
@Service
@Transactional
public class NeutralOffice {

    private final Neutrals neutrals;
    private final Deadlocks deadlocks;
    private final NeutralPool pool;
    private final People people;
    private final Docket docket;
    private final AllianceRecord record;
    private final Effects effects;
    private final EscalationLedger ledger;
    private final BoardProcess process;

    NeutralOffice(
            Neutrals neutrals,
            Deadlocks deadlocks,
            NeutralPool pool,
            People people,
            Docket docket,
            AllianceRecord record,
            Effects effects,
            EscalationLedger ledger,
            BoardProcess process) {
        this.neutrals = neutrals;
        this.deadlocks = deadlocks;
        this.pool = pool;
        this.people = people;
        this.docket = docket;
        this.record = record;
        this.effects = effects;
        this.ledger = ledger;
        this.process = process;
    }

    /** Who could be asked: people of the pool who never had a part in the case, entered nothing in it, and were not asked. */
    @Transactional(readOnly = true)
    public List<Person> choices(UUID id, String lane) {
        var reference = deadlock(id).reference();
        var acted = record.actorsIn(reference);
        var asked = neutrals.findByDeadlockOrderByNamedAt(id).stream()
                .map(Neutral::person)
                .collect(Collectors.toSet());
        return pool.withoutTies(reference, lane).stream()
                .filter(person -> !acted.contains(person.username()) && !asked.contains(person.username()))
                .filter(person -> people.partAgainst(Role.NEUTRAL, person.username(), reference)
                        .isEmpty())
                .toList();
    }

    /**
     * The office asks somebody; the file stays closed to them.
     *
     * @return the id under which they are asked
     * @throws Refusal when the person is not left to choose
     */
    public UUID appointNeutral(UUID id, String lane, @Nullable String person) {
        var deadlock = deadlock(id);
        deadlock.requireOpen();
        if (choices(id, lane).stream().noneMatch(each -> each.username().equals(person))) {
            throw new Refusal(
                    "neutralPerson", "must be somebody of the pool without a part in the case or a tie to a party");
        }
        var neutral = neutrals.saveAndFlush(new Neutral(id, String.valueOf(person), ledger.actor(), ledger.now()));
        ledger.enter(fact(neutral, Outcome.NEUTRAL_NAMED).as(Role.CASE_MANAGER));
        ledger.tellParties(deadlock.reference(), Template.NEUTRAL_NAMED);
        return neutral.id();
    }

    /** The person says whether anything ties them to the case; if nothing does, the parties may object. */
    public void stateConflict(UUID id, boolean isFree) {
        var neutral = neutral(id);
        requireTheirs(neutral, "conflictStatement");
        if (isFree) {
            neutral.stateNoConflict();
            ledger.enter(fact(neutral, Outcome.NEUTRAL_WITHOUT_CONFLICT).as(Role.NEUTRAL));
        } else {
            neutral.decline(ledger.now());
            ledger.enter(fact(neutral, Outcome.NEUTRAL_DECLINED).as(Role.NEUTRAL));
        }
    }

    /** Whether the person stated that nothing ties them to the case. */
    @Transactional(readOnly = true)
    public boolean isFree(UUID id) {
        return neutral(id).state() == Neutral.State.FREE;
    }

    /** No objection to the person stands: the file is open to them from now on. */
    public void admitNeutral(UUID id) {
        var neutral = neutral(id);
        neutral.admit();
        docket.givePart(referenceOf(neutral), neutral.person(), Role.NEUTRAL);
        ledger.enter(fact(neutral, Outcome.NEUTRAL_ADMITTED));
    }

    /**
     * The neutral decides on the motion in the board's stead.
     *
     * @param reasons the vault's id of the reasons
     */
    public BoardEnding decideDeadlock(UUID id, boolean carries, UUID reasons) {
        var neutral = neutral(id);
        requireTheirs(neutral, "neutralDecision");
        neutral.decide(carries, reasons, ledger.now());
        var ending = carries ? BoardEnding.PASSED : BoardEnding.FAILED;
        var decided = fact(neutral, Outcome.NEUTRAL_DECIDED)
                .as(Role.NEUTRAL)
                .with("result", ending.word())
                .with("reasons", reasons);
        if (carries) {
            effects.of(deadlock(neutral.deadlock())).ifPresent(decided::effectiveFrom);
        }
        ledger.enter(decided);
        ledger.tellParties(referenceOf(neutral), Template.NEUTRAL_DECIDED);
        return ending;
    }

    /** No statement or no decision in time: somebody else is asked, and the file is closed to this one. */
    public void passOver(UUID id) {
        var neutral = neutral(id);
        neutral.fallSilent(ledger.now());
        docket.endPart(referenceOf(neutral), neutral.person(), Role.NEUTRAL);
        ledger.enter(fact(neutral, Outcome.NEUTRAL_SILENT));
    }

    /** The deadlock ended early: whoever was asked has nothing to decide any more, and the file is closed to them. */
    void releaseNeutral(UUID deadlock) {
        neutrals.findByDeadlockOrderByNamedAt(deadlock).stream()
                .filter(Neutral::isOpen)
                .forEach(neutral -> release(neutral, Outcome.NEUTRAL_RELEASED));
    }

    /** Whoever was asked is no mediator any more: somebody else is asked, and the file is closed to this one. */
    void leavePool(Neutral neutral) {
        release(neutral, Outcome.NEUTRAL_LEFT_POOL);
        process.neutralLeftPool(referenceOf(neutral), neutral.id());
    }

    private void release(Neutral neutral, Outcome why) {
        neutral.release(ledger.now());
        docket.endPart(referenceOf(neutral), neutral.person(), Role.NEUTRAL);
        ledger.enter(fact(neutral, why));
    }

    /** Nobody is left who could be asked. */
    public void recordNobody(UUID id) {
        var deadlock = deadlock(id);
        ledger.enter(ledger.fact(deadlock.reference(), Outcome.NO_NEUTRAL_FOUND).with("deadlock", id));
        ledger.tellParties(deadlock.reference(), Template.NO_NEUTRAL_FOUND);
    }

    private void requireTheirs(Neutral neutral, String field) {
        if (!neutral.person().equals(ledger.actor())) {
            throw new Refusal(field, "only the person who was asked may answer");
        }
    }

    private String referenceOf(Neutral neutral) {
        return deadlock(neutral.deadlock()).reference();
    }

    private Neutral neutral(UUID id) {
        return neutrals.findById(id).orElseThrow(() -> new Unknown("neutral", id));
    }

    private Deadlock deadlock(UUID id) {
        return deadlocks.the(id);
    }

    private Fact fact(Neutral neutral, Outcome outcome) {
        return ledger.fact(referenceOf(neutral), outcome)
                .to(neutral.id())
                .with("deadlock", neutral.deadlock())
                .with("neutral", neutral.person());
    }
}
