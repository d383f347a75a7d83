package org.concordat.clock;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.clock.ExtensionRequest.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles who asked for more time: by consent of the other parties, by decision, or by the table. */
@Service
@Transactional
public class ExtensionOffice {

    private final ExtensionRequests requests;
    private final ExtensionAnswers answers;
    private final OpenExtensions open;
    private final ExtensionLedger ledger;
    private final PauseLedger pauses;
    private final RunningClocks clocks;
    private final CalendarsInForce calendars;
    private final Timers timers;
    private final WarningPlan warnings;
    private final WorkerNotices workers;
    private final PartyNotices notices;
    private final ActingRoles roles;
    private final Docket docket;
    private final People people;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ExtensionOffice(
            ExtensionRequests requests,
            ExtensionAnswers answers,
            OpenExtensions open,
            ExtensionLedger ledger,
            PauseLedger pauses,
            RunningClocks clocks,
            CalendarsInForce calendars,
            Timers timers,
            WarningPlan warnings,
            WorkerNotices workers,
            PartyNotices notices,
            ActingRoles roles,
            Docket docket,
            People people,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.open = open;
        this.ledger = ledger;
        this.pauses = pauses;
        this.clocks = clocks;
        this.calendars = calendars;
        this.timers = timers;
        this.warnings = warnings;
        this.workers = workers;
        this.notices = notices;
        this.roles = roles;
        this.docket = docket;
        this.people = people;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The parties whose consent is asked for. */
    @Transactional(readOnly = true)
    public List<UUID> asked(UUID id) {
        return get(id).asked();
    }

    /**
     * A party agrees to the time asked for, or objects.
     *
     * @param remarks their id in the vault, if there are any
     */
    public void answerExtension(UUID id, UUID party, boolean agrees, @Nullable UUID remarks) {
        var request = get(id);
        record.enter(answered(request, party, agrees)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("remarks", remarks));
    }

    /** Time to answer is over: who said nothing has agreed or objected by that, as the table says. */
    public void noteSilence(UUID id) {
        var request = get(id);
        var heard =
                answers.to(request.id()).stream().map(ExtensionAnswer::party).toList();
        request.asked().stream()
                .filter(party -> !heard.contains(party))
                .forEach(party -> record.enter(answered(request, party, request.silenceAgrees())
                        .under(request.rule())
                        .with("because", "silence")));
    }

    private Fact answered(ExtensionRequest request, UUID party, boolean agrees) {
        var key = new ExtensionAnswer.Key(request.id(), party);
        answers.saveAndFlush(new ExtensionAnswer(key, agrees, circumstances.person(), clock.instant()));
        return fact(request, agrees ? Outcome.EXTENSION_AGREED : Outcome.EXTENSION_OBJECTED)
                .to(party)
                .with("party", party);
    }

    @Transactional(readOnly = true)
    public boolean isConsentGiven(UUID id) {
        var request = get(id);
        var agreed = answers.to(id).stream()
                .filter(ExtensionAnswer::agreed)
                .map(ExtensionAnswer::party)
                .toList();
        return agreed.containsAll(request.asked());
    }

    /** Whether somebody else than whoever asked decides; of the office there is always somebody, if only the last resort. */
    @Transactional(readOnly = true)
    public boolean hasDecider(UUID id) {
        var request = get(id);
        return request.decider() == ExtensionDecider.CASE_MANAGER
                || !deciders(request).isEmpty();
    }

    /** Who may decide: nobody about their own request. */
    @Transactional(readOnly = true)
    public List<String> deciders(UUID id) {
        return deciders(get(id));
    }

    private List<String> deciders(ExtensionRequest request) {
        var able =
                switch (request.decider()) {
                    case CASE_MANAGER -> usernames(people.eligible(Role.CASE_MANAGER, request.reference()));
                    case MEDIATOR -> docket.peopleIn(request.reference(), Role.MEDIATOR);
                    case NOBODY -> List.<String>of();
                };
        return able.stream().filter(person -> !person.equals(request.asker())).toList();
    }

    private static List<String> usernames(List<Person> persons) {
        return persons.stream().map(Person::username).toList();
    }

    /**
     * Somebody decides. Time that is granted begins when the deadline is extended.
     *
     * @param shorter how many days, when there are fewer than were asked for
     * @param reasons their id in the vault
     */
    public void decideExtension(UUID id, ExtensionDecision decision, @Nullable Number shorter, UUID reasons) {
        var request = get(id);
        request.leaveToDecider();
        switch (decision) {
            case GRANTED -> enterDecision(request, Outcome.EXTENSION_GRANTED, reasons);
            case SHORTER -> {
                request.shorten(shorter);
                enterDecision(request, Outcome.EXTENSION_GRANTED, reasons);
            }
            case REFUSED -> {
                request.refuse();
                enterDecision(request, Outcome.EXTENSION_REFUSED, reasons);
                tellRefused(request);
            }
        }
    }

    /** A party is told as one; whoever else asked, in person. */
    private void tellRefused(ExtensionRequest request) {
        notices.extensionRefused(request.reference());
        if (request.party() == null) {
            workers.extensionRefused(clockOf(request), request.asker());
        }
    }

    private void enterDecision(ExtensionRequest request, Outcome outcome, UUID reasons) {
        record.enter(fact(request, outcome)
                .as(roles.of(request.reference(), circumstances.person()))
                .with("days", request.days())
                .with("reasons", reasons));
    }

    /** What was granted begins: the deadline and all that waits for it move. */
    public void extendDeadline(UUID id) {
        var request = get(id);
        var running = clockOf(request);
        request.grant();
        var before = running.dueAt();
        var end = running.isPaused() ? request.dueBefore() : before;
        var until = running.dayAfter(end, request.days(), daysOf(running));
        ledger.add(running, end, until, request.way(), request.rule());
        running.lengthenTo(until, pauses.lastCounting(running));
        timers.move(running, before);
        warnings.follow(running);
        notices.extensionGranted(request.reference());
        if (request.party() == null) {
            workers.extensionGranted(running, request.asker());
        }
        record.enter(Fact.of(docket.caseOf(request.reference()), Outcome.TIME_EXTENDED)
                .to(running.id())
                .under(request.rule())
                .with("clock", running.name())
                .with("request", request.id())
                .with("way", request.way().word())
                .with("before", request.dueBefore())
                .with("due", running.isPaused() ? null : running.dueAt()));
    }

    private WorkingDays daysOf(RunningClock running) {
        return calendars.of(running.alliance(), running.calendars());
    }

    /** A party objected and nobody decides, or nobody decided in time: the deadline stays. */
    public void refuseExtension(UUID id) {
        var request = get(id);
        var because = hasDecider(id) ? "silence" : "objection";
        request.refuse();
        tellRefused(request);
        record.enter(fact(request, Outcome.EXTENSION_REFUSED).with("because", because));
    }

    /** The requests of a case that nobody has settled yet. */
    @Transactional(readOnly = true)
    public List<ExtensionRequest> openIn(String reference) {
        return requests.findByReferenceAndStateOrderByAskedAt(reference, State.OPEN);
    }

    private ExtensionRequest get(UUID id) {
        return requests.findById(id).orElseThrow(() -> new Unknown("request", id));
    }

    private RunningClock clockOf(ExtensionRequest request) {
        return clocks.findById(request.clock()).orElseThrow(() -> new Unknown("clock", request.clock()));
    }

    private Fact fact(ExtensionRequest request, Outcome outcome) {
        return open.fact(request, clockOf(request), outcome);
    }
}
