package org.concordat.conflict;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Option;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds an investigator without ties; the file opens to them once they have declared that they have none. */
@Service
@Transactional
public class InvestigatorOffice {

    private final Investigations investigations;
    private final Docket docket;
    private final LinkedCases linked;
    private final People people;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    InvestigatorOffice(
            Investigations investigations,
            Docket docket,
            LinkedCases linked,
            People people,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.investigations = investigations;
        this.docket = docket;
        this.linked = linked;
        this.people = people;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** Who may investigate, for a form to offer; the last resort where nobody else may. */
    @Transactional(readOnly = true)
    public List<Option> eligibleInvestigators(String reference) {
        return eligible(reference).stream()
                .map(person -> new Option(person.username(), person.name()))
                .toList();
    }

    /**
     * Names the investigator, who sees nothing of the file yet; or ends the investigation because there is nobody.
     *
     * @param reasons the vault's id of the reasons, which the parties read
     * @throws Refusal when the person may not investigate this dispute
     */
    public void appointInvestigator(
            String reference, InvestigatorChoice choice, @Nullable String investigator, UUID reasons) {
        var investigation = investigations
                .findByReference(reference)
                .orElseGet(() -> investigations.saveAndFlush(new Investigation(reference, clock.instant())));
        switch (choice) {
            case APPOINTED -> name(investigation, reference, investigator, reasons);
            case NOBODY_FOUND -> discontinue(investigation, reference, reasons);
        }
    }

    private void name(Investigation investigation, String reference, @Nullable String investigator, UUID reasons) {
        var named = requireEligible(reference, investigator);
        investigation.name(named.username());
        if (!named.is(Role.INVESTIGATOR)) {
            record.enter(fact(reference, Outcome.NOBODY_ELIGIBLE).to(named.username()));
        }
        record.enter(fact(reference, Outcome.INVESTIGATOR_NAMED)
                .as(Role.CASE_MANAGER)
                .with("investigator", named.username())
                .with("reasons", reasons));
    }

    private Person requireEligible(String reference, @Nullable String investigator) {
        return eligible(reference).stream()
                .filter(person -> person.username().equals(investigator))
                .findFirst()
                .orElseThrow(InvestigatorOffice::ineligible);
    }

    /** Whoever is named may go on, also where somebody else could be named by now. */
    private void requireFree(String reference, String named) {
        var person = people.get(named);
        var role = person.is(Role.INVESTIGATOR) ? Role.INVESTIGATOR : Role.ADMINISTRATOR;
        if (!person.is(role) || !people.isFreeFor(person, reference, role) || hasAnotherPart(named, reference)) {
            throw ineligible();
        }
    }

    private static Refusal ineligible() {
        return new Refusal(
                "investigator",
                "must be an investigator who belongs to no party and has no other part in this dispute");
    }

    private void discontinue(Investigation investigation, String reference, UUID reasons) {
        investigation.discontinue(clock.instant());
        notices.serveParties(reference, Notice.Template.INVESTIGATION_DISCONTINUED);
        record.enter(fact(reference, Outcome.INVESTIGATION_DISCONTINUED)
                .as(Role.CASE_MANAGER)
                .with("reasons", reasons));
    }

    /**
     * The investigator declares whether anything ties them to a party. Only who is independent gets to see the file.
     *
     * @param ties the vault's id of what they disclose, which the parties read
     * @throws Refusal when they have a tie and do not say which, when somebody else declares it for them, or when they
     *     may no longer investigate because the parties have changed
     */
    public void confirmIndependence(String reference, Independence independence, @Nullable UUID ties) {
        if (independence == Independence.TIED && ties == null) {
            throw new Refusal("disclosedTies", "must say what ties you to a party");
        }
        var investigation = investigationOf(reference);
        var investigator = investigation.requireInvestigator();
        if (!investigator.equals(circumstances.person())) {
            throw new Refusal("independence", "may be declared by only the named investigator");
        }
        if (independence == Independence.INDEPENDENT) {
            requireFree(reference, investigator);
            investigation.admit();
            docket.givePart(reference, investigator, Role.INVESTIGATOR);
        }
        record.enter(fact(
                        reference,
                        independence == Independence.INDEPENDENT
                                ? Outcome.INDEPENDENCE_DECLARED
                                : Outcome.INDEPENDENCE_DENIED)
                .as(Role.INVESTIGATOR)
                .with("investigator", investigator)
                .with("ties", ties));
    }

    /** Whoever was named has a tie or kept silent; another is needed, and they are not offered again. */
    public void releaseInvestigator(String reference) {
        var released = investigationOf(reference).passOver();
        record.enter(
                fact(reference, Outcome.INVESTIGATOR_PASSED_OVER).to(released).with("investigator", released));
    }

    private List<Person> eligible(String reference) {
        var investigators = among(Role.INVESTIGATOR, reference);
        return investigators.isEmpty() ? among(Role.ADMINISTRATOR, reference) : investigators;
    }

    private List<Person> among(Role role, String reference) {
        var investigation = investigations.findByReference(reference);
        return people.eligible(role, reference).stream()
                .filter(person -> !hasAnotherPart(person.username(), reference))
                .filter(person -> investigation.stream().noneMatch(each -> each.hasPassedOver(person.username())))
                .toList();
    }

    /** Whoever has worked on this dispute or one it hangs together with does not investigate it as well. */
    private boolean hasAnotherPart(String person, String reference) {
        return Stream.concat(Stream.of(reference), linked.linkedWith(reference).stream())
                .flatMap(each -> docket.partsOf(each, person).stream())
                .anyMatch(part -> part != Role.ADMINISTRATOR && part != Role.INVESTIGATOR);
    }

    private Investigation investigationOf(String reference) {
        return investigations.findByReference(reference).orElseThrow(() -> new Unknown("investigation of", reference));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
