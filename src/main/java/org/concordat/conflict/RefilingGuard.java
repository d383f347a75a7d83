package org.concordat.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.concordat.clock.Terms;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Keeps the same dispute from being reported twice: while one is open, and for a cooling-off time after it was closed.
 * What a dispute is about in words is sealed in the vault and cannot be compared; complainant, respondent and category
 * can. Whoever means something else says so, and the reason is kept.
 */
@Component
class RefilingGuard {

    private static final String COOLING_OFF = "coolingOffDue";

    private final Disputes disputes;
    private final Docket docket;
    private final People people;
    private final Terms terms;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    RefilingGuard(
            Disputes disputes,
            Docket docket,
            People people,
            Terms terms,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.disputes = disputes;
        this.docket = docket;
        this.people = people;
        this.terms = terms;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * The dispute that a report looks like, if there is one. Whoever may see it has to say what makes theirs another;
     * anybody else learns nothing, and the office decides whether it is the same.
     *
     * @throws Refusal when somebody who may see it does not say so
     */
    Optional<Dispute> requireNew(Alliance alliance, Report report, UUID complainant, List<UUID> respondents) {
        disputes.waitForOtherReportsOf(complainant.toString());
        var earlier = disputes.alike(complainant, report.category(), respondents).stream()
                .filter(this::stillCounts)
                .findFirst();
        if (report.differentSubject() == null) {
            earlier.filter(this::maySee).ifPresent(each -> refuse(alliance, each));
        } else {
            Words.text("differentSubject", report.differentSubject(), 20_000);
        }
        return earlier;
    }

    private boolean stillCounts(Dispute dispute) {
        return dispute.isOpen() || clock.instant().isBefore(endOfCoolingOff(dispute));
    }

    private Instant endOfCoolingOff(Dispute closed) {
        return terms.endOfTerm(closed.reference(), COOLING_OFF, closed.endedAt());
    }

    private void refuse(Alliance alliance, Dispute earlier) {
        var rule = "there has been a report of the same member on the same matter against the same member, "
                + earlier.reference() + ", that "
                + (earlier.isOpen() ? "is still open" : "cools off until " + lastDay(alliance, earlier))
                + "; say why this one is about something else, or ask for that one to be taken up again";
        throw new Refusal("differentSubject", rule);
    }

    private LocalDate lastDay(Alliance alliance, Dispute earlier) {
        return LocalDate.ofInstant(endOfCoolingOff(earlier), alliance.zone());
    }

    /** Who works for a party sees its cases as its representative or not at all. */
    private boolean maySee(Dispute earlier) {
        var docketCase = docket.caseOf(earlier.reference());
        return people.find(circumstances.person())
                .filter(person -> person.is(Role.REPRESENTATIVE) || !worksFor(person, docketCase.parties()))
                .isPresent();
    }

    private static boolean worksFor(Person person, Set<UUID> parties) {
        return person.employer() != null && parties.contains(person.employer());
    }

    void enterLikeness(Dispute dispute, Dispute earlier, Report report) {
        if (report.differentSubject() == null) {
            record.enter(Fact.of(docket.caseOf(dispute.reference()), Outcome.LOOKS_LIKE_ANOTHER)
                    .to(earlier.reference())
                    .with("other", earlier.reference()));
        } else {
            enterDifference(dispute, earlier, report);
        }
    }

    private void enterDifference(Dispute dispute, Dispute earlier, Report report) {
        var reasons = vault.store(
                Deposit.text(dispute.reference(), Room.CASE, "differentSubject"),
                String.valueOf(report.differentSubject()));
        record.enter(Fact.of(docket.caseOf(dispute.reference()), Outcome.DIFFERENT_SUBJECT_STATED)
                .to(earlier.reference())
                .as(Role.AUTHOR)
                .with("other", earlier.reference())
                .with("reasons", reasons));
    }
}
