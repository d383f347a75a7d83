package org.concordat.web.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.conflict.Dispute;
import org.concordat.conflict.Stage;
import org.concordat.conflict.Standstill;
import org.concordat.conflict.StandstillOffice;
import org.concordat.mediation.Delegation;
import org.concordat.mediation.DelegationOffice;
import org.concordat.mediation.MediationOffice;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a case, and whether it stands still. */
@Component
@Transactional
class OutlinePart {

    private final Docket docket;
    private final StandstillOffice standstills;
    private final MediationOffice mediations;
    private final DelegationOffice delegations;
    private final People people;
    private final Names names;

    OutlinePart(
            Docket docket,
            StandstillOffice standstills,
            MediationOffice mediations,
            DelegationOffice delegations,
            People people,
            Names names) {
        this.docket = docket;
        this.standstills = standstills;
        this.mediations = mediations;
        this.delegations = delegations;
        this.people = people;
        this.names = names;
    }

    CaseFile.Outline of(Dispute dispute, Times times) {
        return new CaseFile.Outline(
                parties(dispute.reference()),
                mediator(dispute, times),
                standstills.of(dispute.reference()).stream()
                        .map(each -> tell(each.state(), each.until(), times))
                        .toList());
    }

    List<CaseFile.Party> parties(String reference) {
        var docketCase = docket.caseOf(reference);
        return docketCase.parties().stream()
                .sorted(Comparator.comparing(docketCase::side))
                .map(party -> new CaseFile.Party(
                        names.member(party),
                        Labels.of(docketCase.side(party)),
                        people.representativesOf(party).stream()
                                .map(Person::name)
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private String mediator(Dispute dispute, Times times) {
        var standIn = delegations.actingIn(dispute.reference());
        return mediations
                .find(dispute.reference())
                .map(mediation -> names.person(mediation.mediator())
                        + standIn.map(each -> tell(each, times)).orElse(""))
                .orElse(dispute.stage().compareTo(Stage.ESCALATED) < 0 ? "Not appointed yet" : "None");
    }

    private String tell(Delegation standIn, Times times) {
        return "; " + names.person(standIn.delegate()) + " stands in until " + times.day(standIn.lastDay());
    }

    static String tell(Standstill.State state, @Nullable LocalDate until, Times times) {
        return switch (state) {
            case ASKED_FOR -> "The committee has been asked";
            case IN_FORCE -> "In force" + (until == null ? "" : ", to be reviewed on " + times.day(until));
            case NOT_ORDERED -> "None ordered";
            case LIFTED -> "Lifted";
            case LAPSED -> "Lapsed";
            case HANDED_OVER -> "Goes on in the dispute this one was merged into";
        };
    }
}
