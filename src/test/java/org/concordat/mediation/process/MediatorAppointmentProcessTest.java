package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Option;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.conflict.JoinderOffice;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AppointmentOffice;
import org.concordat.mediation.AppointmentOffice.Need;
import org.concordat.mediation.MediationOffice;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.ProposalOffice;
import org.concordat.mediation.StrikeOffice;
import org.concordat.mediation.Tie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class MediatorAppointmentProcessTest {

    private static final String APPOINTMENT = "mediator-appointment";

    @Autowired
    Story story;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    PoolOffice pool;

    @Autowired
    AppointmentOffice appointments;

    @Autowired
    ProposalOffice proposals;

    @Autowired
    StrikeOffice strikeLists;

    @Autowired
    MediationOffice mediations;

    @Autowired
    CaseAccess access;

    @Autowired
    Docket docket;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("appoints whom the parties chose together, once the file may be opened to them")
    void choosesTogether() {
        var reference = story.aProposedMediator(cast);
        var appointment = story.process(APPOINTMENT, reference);

        story.answersProposal(cast, reference, "insurer", "accepted");
        story.declares(cast, reference, "mediator", "independent");
        assertThat(access.maySee(cast.user("mediator"), reference)).isFalse();
        story.objects(cast, reference, "hospital", "none");
        story.objects(cast, reference, "insurer", "none");
        story.runsJobs(reference);

        assertThat(appointment)
                .hasPassed(
                        "proposeMediator", "answerProposal", "clearMediator", "recordAppointment", "mediatorAppointed")
                .hasNotPassed("drawStrikeList", "appointMediator")
                .isEnded();
        assertThat(access.maySee(cast.user("mediator"), reference)).isTrue();
        story.thenTheRecordShows(
                reference,
                Outcome.MEDIATOR_PROPOSED,
                Outcome.PROPOSAL_ACCEPTED,
                Outcome.MEDIATOR_INDEPENDENT,
                Outcome.NO_OBJECTION,
                Outcome.NO_OBJECTION,
                Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("takes silence on a proposal as consent, and says so")
    void silenceIsConsent() {
        var reference = story.aProposedMediator(cast);

        story.timePasses("proposalAnswerOverdue", reference);

        assertThat(story.path(APPOINTMENT, reference)).contains("proposalAnswerOverdue", "isProposalAccepted");
        assertThat(story.waitingTasks(reference)).containsExactly("declareIndependence");
        story.thenTheRecordShows(reference, Outcome.MEDIATOR_PROPOSED, Outcome.CONSENT_BY_SILENCE);
    }

    @Test
    @DisplayName("draws a list when a party declines, and the office appoints from what is left")
    void strikesNames() {
        for (var person : List.of("mia", "noah", "olga", "paul", "quin")) {
            story.joinsThePool(cast, person);
        }
        var reference = story.aStrikeList(cast);

        story.strikes(cast, reference, "hospital", "mia", "noah");
        story.strikes(cast, reference, "insurer", "olga", "paul");

        story.isRefused(
                cast.user("manager"),
                "appointMediator",
                reference,
                Map.of("mediator", cast.user("mia")),
                "mediator",
                "left to choose");
        story.completes(cast.user("manager"), "appointMediator", reference, Map.of("mediator", cast.user("quin")));
        assertThat(story.waitingTasks(reference)).containsExactly("declareIndependence");
        story.thenTheRecordShows(
                reference,
                Outcome.PROPOSAL_DECLINED,
                Outcome.STRIKE_LIST_DRAWN,
                Outcome.NAMES_STRUCK,
                Outcome.NAMES_STRUCK,
                Outcome.MEDIATOR_NAMED);
    }

    @Test
    @DisplayName("draws a list when nobody proposes in time")
    void nobodyProposes() {
        story.joinsThePool(cast, "mia");
        story.joinsThePool(cast, "noah");
        var reference = story.anOrdinaryDispute(cast);

        story.timePasses("proposalOverdue", reference);

        assertThat(story.waitingTasks(reference)).containsExactly("strikeNames", "strikeNames");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.STRIKE_LIST_DRAWN);
    }

    @Test
    @DisplayName("strikes nobody for whoever stays silent")
    void silenceStrikesNobody() {
        story.joinsThePool(cast, "olga");
        story.joinsThePool(cast, "mia");
        story.joinsThePool(cast, "noah");
        var reference = story.aStrikeList(cast);
        story.strikes(cast, reference, "hospital", "mia");

        story.timePasses("strikesOver", reference);

        assertThat(names(reference)).containsExactlyInAnyOrder(cast.user("olga"), cast.user("noah"));
        story.thenTheRecordShows(reference, Outcome.STRIKE_LIST_DRAWN, Outcome.NAMES_STRUCK, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("asks nobody to strike from a list that is too short for it")
    void shortListsAreNotStruck() {
        var reference = story.aStrikeList(cast);

        assertThat(story.waitingTasks(reference)).containsExactly("appointMediator");
        story.thenTheRecordLacks(reference, Outcome.NAMES_STRUCK);
    }

    @Test
    @DisplayName("refuses names that are not on the list, too many of them, and no list at all")
    void refusesStrikes() {
        story.joinsThePool(cast, "olga");
        story.joinsThePool(cast, "mia");
        story.joinsThePool(cast, "noah");
        var reference = story.aStrikeList(cast);

        refusesStrikes(reference, "[\"" + cast.user("manager") + "\"]", "must be names on the list");
        refusesStrikes(
                reference,
                "[\"" + cast.user("mia") + "\",\"" + cast.user("noah") + "\"]",
                "must be no more than 1 of the names");
        refusesStrikes(reference, "mia", "must be a list of names");
    }

    private void refusesStrikes(String reference, String names, String rule) {
        story.isRefused(cast.user("rep-hospital"), "strikeNames", reference, Map.of("strikes", names), "strikes", rule);
    }

    @Test
    @DisplayName("goes on to somebody else when the named mediator is not available")
    void isUnavailable() {
        story.joinsThePool(cast, "mia");
        var reference = story.aNamedMediator(cast);

        story.declares(cast, reference, "mediator", "unavailable");

        assertThat(story.waitingTasks(reference)).contains("appointMediator");
        assertThat(names(reference)).containsExactly(cast.user("mia"));
        story.thenTheRecordShows(reference, Outcome.MEDIATOR_NAMED, Outcome.MEDIATOR_UNAVAILABLE);
    }

    @Test
    @DisplayName("finds no mediator when nobody is left, and the mediation ends without one")
    void findsNobody() {
        var reference = story.aNamedMediator(cast);
        var appointment = story.process(APPOINTMENT, reference);
        var mediation = story.process("mediation", reference);

        story.declares(cast, reference, "mediator", "unavailable");

        assertThat(appointment)
                .hasPassed("recordNobodyFound", "noMediatorFound")
                .isEnded();
        assertThat(mediation).hasPassed("endWithoutMediator", "noMediatorFound").isEnded();
        assertThat(story.process("dispute-resolution", reference)).hasPassed("mediateConflict");
        story.thenTheRecordShows(reference, Outcome.NOTICE_SERVED, Outcome.NO_MEDIATOR_FOUND, Outcome.MEDIATION_ENDED);
    }

    @Test
    @DisplayName("reports a breach when the search takes too long, and goes on")
    void isLate() {
        var reference = story.anUrgentDispute(cast);

        story.timePasses("searchOverdue", reference);

        assertThat(story.process(APPOINTMENT, reference))
                .hasPassed("searchOverdue", "breachReported")
                .isWaitingAt("appointMediator");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital-mediator", "rep-clinic", "manager"})
    @DisplayName("refuses a mediator who belongs to a party or is none")
    void refusesAMediator(String person) {
        var reference = story.anUrgentDispute(cast);

        refuses(reference, person);
    }

    private void refuses(String reference, String person) {
        story.isRefused(
                cast.user("manager"),
                "appointMediator",
                reference,
                Map.of("mediator", cast.user(person)),
                "mediator",
                "belongs to no party");
    }

    @Test
    @DisplayName("refuses an appointment of nobody")
    void refusesNobody() {
        var reference = story.anUrgentDispute(cast);

        story.isRefused(cast.user("manager"), "appointMediator", reference, Map.of(), "Mediator", "empty");
    }

    @Test
    @DisplayName("refuses a mediator tied to a party, also for years after, and one who is away")
    void refusesTiesAndAbsence() {
        var today = story.today();
        for (var person : List.of("tied", "was-tied", "away", "free")) {
            story.joinsThePool(cast, person);
        }
        var insurer = story.member(cast, "insurer");
        pools(() -> {
            pool.tie(cast.user("tied"), new Tie(insurer, Tie.Kind.FAMILY, today.minusYears(9), null));
            pool.tie(
                    cast.user("was-tied"),
                    new Tie(insurer, Tie.Kind.EMPLOYER, today.minusYears(9), today.minusYears(2)));
            pool.tie(cast.user("free"), new Tie(insurer, Tie.Kind.FINANCIAL, today.minusYears(9), today.minusYears(4)));
            pool.isAway(cast.user("away"), new Absence(today.minusDays(1), today.plusDays(20)));
        });
        var reference = story.anUrgentDispute(cast);

        assertThat(names(reference)).containsExactlyInAnyOrder(cast.user("mediator"), cast.user("free"));
        refuses(reference, "tied");
        refuses(reference, "was-tied");
        refuses(reference, "away");
    }

    @Test
    @DisplayName("offers first who knows the subject, then who has least to do")
    void offersTheBestFitFirst() {
        story.aMediation(cast);
        story.joinsThePool(cast, "zoe");
        story.joinsThePool(cast, "yan");
        pools(() -> pool.learn(cast.user("zoe"), Set.of("finance")));
        var reference = story.anUrgentDispute(cast);

        assertThat(names(reference)).containsExactly(cast.user("zoe"), cast.user("yan"), cast.user("mediator"));
    }

    @Test
    @DisplayName("refuses whoever investigated the case, or decided about it")
    void refusesASecondRole() {
        story.joinsThePool(cast, "mia");
        story.joinsThePool(cast, "noah");
        var reference = story.anUrgentDispute(cast);
        docket.givePart(reference, cast.user("mia"), Role.INVESTIGATOR);
        docket.givePart(reference, cast.user("noah"), Role.BOARD_MEMBER);

        assertThat(names(reference)).containsExactly(cast.user("mediator"));
        refuses(reference, "mia");
    }

    @Test
    @DisplayName("is proposed by the complainant and answered by the others, each for themselves")
    void belongsToTheParties() {
        var ordinary = story.anOrdinaryDispute(cast);
        var proposal = Map.<String, Object>of("mediator", cast.user("mediator"));
        story.isTurnedAway(cast.user("rep-insurer"), "proposeMediator", ordinary, proposal);
        story.isTurnedAway(cast.user("manager"), "proposeMediator", ordinary, proposal);

        var proposed = story.proposed(cast, ordinary);
        story.isTurnedAway(cast.user("rep-hospital"), "answerProposal", proposed, Map.of("proposalAnswer", "accepted"));
    }

    @Test
    @DisplayName("takes one answer to a proposal from each party")
    void refusesASecondAnswer() {
        var reference = story.aProposedMediator(cast);
        var insurer = story.member(cast, "insurer");
        var nomination = nomination(reference);
        story.completes(cast.user("rep-insurer"), "answerProposal", reference, Map.of("proposalAnswer", "declined"));

        var failure = story.changesNothing(
                reference,
                () -> story.as(cast.user("rep-insurer"), () -> proposals.answerProposal(nomination, insurer, true)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("already answered");
    }

    @Test
    @DisplayName("ends with the dispute when it is withdrawn during the search")
    void endsWithTheDispute() {
        var reference = story.aStrikeList(cast);

        story.withdraws(cast, reference);

        story.thenNothingIsLeftToDo(reference);
        assertThat(mediations.find(reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.STRIKE_LIST_DRAWN, Outcome.DISPUTE_WITHDRAWN);
    }

    private void pools(Runnable change) {
        story.as(cast.user("admin"), change);
    }

    private List<String> names(String reference) {
        return appointments.choices(new Need(reference, "urgent", "finance")).stream()
                .map(each -> each.person().username())
                .toList();
    }

    private UUID nomination(String reference) {
        return UUID.fromString((String) story.variable("nomination", story.process(APPOINTMENT, reference)));
    }

    @Test
    @DisplayName("passes over whom a party has declined while anybody else is left")
    void passesOverTheDeclined() {
        story.joinsThePool(cast, "mia");
        story.joinsThePool(cast, "noah");

        var reference = story.aStrikeList(cast);

        assertThat(strikeLists.listed(reference))
                .extracting(Option::value)
                .containsExactlyInAnyOrder(cast.user("mia"), cast.user("noah"));
        assertThat(names(reference)).doesNotContain(cast.user("mediator"));
    }

    @Test
    @DisplayName("does not count a party that joined while a proposal was out as silent")
    void asksWhoWasThere() {
        var reference = story.aProposedMediator(cast);
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        story.timePasses("proposalAnswerOverdue", reference);

        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.CONSENT_BY_SILENCE);
        assertThat(story.lastFacts(reference, Outcome.CONSENT_BY_SILENCE)).containsKey("nomination");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CASE_MANAGER", "COMPLIANCE_OFFICER", "AUDITOR"})
    @DisplayName("names nobody whose work opens the file to them before they have made a statement")
    void namesNobodyFromTheOffice(Role role) {
        story.joinsThePool(cast, "mia", role);

        var reference = story.anUrgentDispute(cast);

        assertThat(names(reference)).containsExactly(cast.user("mediator"));
        refuses(reference, "mia");
    }
}
