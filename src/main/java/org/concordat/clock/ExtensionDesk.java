package org.concordat.clock;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.clock.ExtensionRequest.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for more time from whoever holds a step, before its deadline and within the table's caps. */
@Service
@Transactional
public class ExtensionDesk {

    private final ExtensionRequests requests;
    private final OpenExtensions open;
    private final OtherParties others;
    private final ExtensionLedger ledger;
    private final RunningClocks clocks;
    private final CalendarsInForce calendars;
    private final Holders holders;
    private final PartyNotices notices;
    private final ClockProcess process;
    private final ActingRoles roles;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ExtensionDesk(
            ExtensionRequests requests,
            OpenExtensions open,
            OtherParties others,
            ExtensionLedger ledger,
            RunningClocks clocks,
            CalendarsInForce calendars,
            Holders holders,
            PartyNotices notices,
            ClockProcess process,
            ActingRoles roles,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.requests = requests;
        this.open = open;
        this.others = others;
        this.ledger = ledger;
        this.clocks = clocks;
        this.calendars = calendars;
        this.holders = holders;
        this.notices = notices;
        this.process = process;
        this.roles = roles;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Asks for more time before a clock runs out.
     *
     * @param days how many more, as the clock counts
     * @param reason its id in the vault
     * @param inMediation whether what is said stays between the parties and the mediator
     * @throws Refusal when the clock has run out or stands still, is held by somebody else, was asked about already, or
     *     when the table allows no more
     */
    public UUID askForExtension(UUID id, int days, UUID reason, boolean inMediation) {
        var running = clocks.findById(id).orElseThrow(() -> new Unknown("clock", id));
        var person = circumstances.person();
        requireAskable(running, person);
        var rule = ledger.ruleFor(running, requirePositive(days), workingDays(running));
        var party = roles.partyOf(running.reference(), person);
        var request = requests.saveAndFlush(
                new ExtensionRequest(running, party, person, days, reason, rule, clock.instant()));
        record.enter(asked(request, running)
                .under(rule.source())
                .with("party", party)
                .with("days", days)
                .with("reason", reason));
        ask(request);
        process.extensionAsked(request, running.lane(), inMediation);
        return request.id();
    }

    private Fact asked(ExtensionRequest request, RunningClock running) {
        var fact = open.fact(request, running, Outcome.EXTENSION_ASKED);
        var party = request.party();
        return party == null
                ? fact.as(roles.of(request.reference(), request.asker()))
                : fact.as(Role.REPRESENTATIVE).onBehalfOf(party);
    }

    /** Where no other party can be asked, somebody decides. */
    private void ask(ExtensionRequest request) {
        if (request.way() == ExtensionWay.CONSENT) {
            request.askFor(others.to(request));
            request.asked().forEach(party -> notices.extensionAsked(request.reference(), party));
            if (request.asked().isEmpty()) {
                request.leaveToDecider();
            }
        }
    }

    private void requireAskable(RunningClock running, String person) {
        if (running.isPaused()) {
            throw new Refusal("clock", "stands still: nobody is late while it does");
        }
        if (running.state() != RunningClock.State.RUNNING || !clock.instant().isBefore(running.dueAt())) {
            throw new Refusal("clock", "has run out; more time is asked for before the deadline");
        }
        if (!isHeldBy(running, person)) {
            throw new Refusal("clock", "measures the work of somebody else; only who has the step asks for more time");
        }
        if (requests.existsByClockAndState(running.id(), State.OPEN)) {
            throw new Refusal("clock", "has a request for more time already; wait for its answer");
        }
    }

    private static int requirePositive(int days) {
        if (days < 1) {
            throw new Refusal("days", "must be at least 1");
        }
        return days;
    }

    private boolean isHeldBy(RunningClock running, String person) {
        return holders.of(running).persons().contains(person);
    }

    private WorkingDays workingDays(RunningClock running) {
        return calendars.of(running.alliance(), running.calendars());
    }

    /** The clocks of a case for which a person may ask for more time now. */
    @Transactional(readOnly = true)
    public List<RunningClock> extendableBy(String person, String reference) {
        var asked = requests.findByReferenceAndStateOrderByAskedAt(reference, State.OPEN).stream()
                .map(ExtensionRequest::clock)
                .toList();
        var running = clocks.findByReferenceOrderByStartedAtAscIdAsc(reference).stream()
                .filter(each -> each.isUnderWayAt(clock.instant()) && !each.isPaused())
                .filter(each -> isHeldBy(each, person))
                .filter(each -> !asked.contains(each.id()))
                .toList();
        var earlier = ledger.linesOf(running);
        return running.stream()
                .filter(each -> isExtendable(
                        each, earlier.getOrDefault(each.id(), List.of()).size()))
                .toList();
    }

    private boolean isExtendable(RunningClock running, int earlier) {
        var rule = ledger.ruleFor(running, earlier);
        return rule.way() != ExtensionWay.NONE && earlier < rule.most();
    }
}
