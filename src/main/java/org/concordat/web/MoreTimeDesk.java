package org.concordat.web;

import java.util.List;
import java.util.UUID;
import org.concordat.access.CaseAccess;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.ExtensionDesk;
import org.concordat.clock.ExtensionOffice;
import org.concordat.clock.ExtensionRequest;
import org.concordat.clock.RunningClock;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for more time: the words go to the vault, their id to the clock's desk. */
@Component
@Transactional
public class MoreTimeDesk {

    private static final int LONGEST = 10_000;

    private final ExtensionDesk desk;
    private final ExtensionOffice office;
    private final ClockOffice clocks;
    private final Readings readings;
    private final CaseAccess access;
    private final Vault vault;

    MoreTimeDesk(
            ExtensionDesk desk,
            ExtensionOffice office,
            ClockOffice clocks,
            Readings readings,
            CaseAccess access,
            Vault vault) {
        this.desk = desk;
        this.office = office;
        this.clocks = clocks;
        this.readings = readings;
        this.access = access;
        this.vault = vault;
    }

    /**
     * Asks for more time before a clock runs out.
     *
     * @throws Unknown when the person may not know of the clock
     */
    public UUID ask(String person, UUID clock, @Nullable Integer days, @Nullable String reason) {
        var running = clocks.get(clock);
        if (!knows(person, running)) {
            throw new Unknown("clock", clock);
        }
        if (days == null) {
            throw new Refusal("days", "must be a whole number");
        }
        var inMediation = InMediation.isAskedAbout(running.name());
        return desk.askForExtension(clock, days, store(person, running, inMediation, reason), inMediation);
    }

    private boolean knows(String person, RunningClock running) {
        return readings.admitted(person, running.reference())
                .filter(reading -> reading.knowsOfClock(running))
                .isPresent();
    }

    private UUID store(String person, RunningClock running, boolean inMediation, @Nullable String reason) {
        var reference = running.reference();
        var words = Words.text("reason", reason, LONGEST);
        var party = access.worksForParty(person, reference) ? access.employerOf(person) : null;
        var deposit = Deposit.text(reference, inMediation ? Room.MEDIATION : Room.CASE, "extensionReason");
        return vault.store(deposit.by(party), words);
    }

    /** The clocks for which a reader may ask for more time now. */
    @Transactional(readOnly = true)
    public List<RunningClock> extendableBy(Reading reading) {
        return desk.extendableBy(reading.reader(), reading.reference()).stream()
                .filter(reading::knowsOfClock)
                .toList();
    }

    /**
     * More time that was asked for, and is not settled.
     *
     * @param clock that is to run longer
     */
    public record Open(ExtensionRequest request, RunningClock clock) {}

    /** What is asked for in a case, as far as a reader may know of it. */
    @Transactional(readOnly = true)
    public List<Open> openTo(Reading reading) {
        var requests = office.openIn(reading.reference());
        if (requests.isEmpty()) {
            return List.of();
        }
        var known = clocks.clocksOf(reading.reference());
        return requests.stream()
                .flatMap(request -> known.stream()
                        .filter(clock -> clock.id().equals(request.clock()))
                        .map(clock -> new Open(request, clock)))
                .filter(each -> mayKnow(reading, each))
                .toList();
    }

    private static boolean mayKnow(Reading reading, Open open) {
        return InMediation.isAskedAbout(open.clock().name())
                ? reading.knowsOfStepsAt(open.request().askedAt())
                : reading.isInside() || reading.is(Standing.AUDITOR);
    }
}
