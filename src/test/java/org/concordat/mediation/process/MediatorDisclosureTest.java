package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.CaseLink;
import org.concordat.alliance.Docket;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.mediation.AppointmentOffice;
import org.concordat.mediation.AppointmentOffice.Need;
import org.concordat.mediation.DisclosureOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mediator owes after the appointment: to disclose, and to take no second part. */
@ConcordatTest
class MediatorDisclosureTest {

    @Autowired
    Story story;

    @Autowired
    DisclosureOffice disclosures;

    @Autowired
    AppointmentOffice appointments;

    @Autowired
    CaseAccess access;

    @Autowired
    Docket docket;

    @Autowired
    LinkedCases linked;

    @Autowired
    People people;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("a new tie closes the file and takes the work at once, and the mediator does not come back")
    void stepsDown() {
        story.joinsThePool(cast, "mia");
        var reference = story.aMediation(cast);

        disclose(reference, "My sister has joined the insurer's board.");

        assertThat(access.maySee(cast.user("mediator"), reference)).isFalse();
        assertThat(story.tasksOf(cast.user("mediator"), reference)).isEmpty();
        assertThat(appointments.choices(new Need(reference, "urgent", "general")))
                .extracting(each -> each.person().username())
                .containsExactly(cast.user("mia"));
        story.thenTheRecordShows(
                reference, Outcome.MEDIATOR_APPOINTED, Outcome.NOTICE_SERVED, Outcome.MEDIATOR_STEPPED_DOWN);
    }

    @Test
    @DisplayName("while the mediator drafts, the parties draft; for the rest of the dispute another mediator is sought")
    void stepsDownWhileDrafting() {
        story.joinsThePool(cast, "mia");
        var reference = story.anAgreedMediation(cast);

        disclose(reference, "My sister has joined the insurer's board.");
        story.completes(
                cast.user("rep-hospital"),
                "draftSettlement",
                reference,
                Answers.partDraft(story.clauses(cast, story.today().plusDays(30))));
        story.everybodySigns(cast, reference);

        assertThat(story.path("mediation", reference)).contains("splitOffSettledPart", "isMediatorInOffice");
        assertThat(story.waitingTasks(reference)).containsExactly("proposeMediator");
        assertThat(access.maySee(cast.user("mediator"), reference)).isFalse();
    }

    @Test
    @DisplayName("refuses a disclosure by somebody else, and an empty one")
    void refusesDisclosures() {
        var reference = story.aMediation(cast);

        assertThat(story.changesNothing(
                        reference,
                        () -> story.as(
                                cast.user("manager"), () -> disclosures.discloseTie(reference, "None of mine."))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("whoever mediates");
        assertThat(story.changesNothing(reference, () -> disclose(reference, " ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must not be empty");
    }

    private void disclose(String reference, String tie) {
        story.as(cast.user("mediator"), () -> disclosures.discloseTie(reference, tie));
    }

    @Test
    @DisplayName(
            "who mediated a case finds, decides and verifies nothing in it or in a linked one, also after stepping down")
    void takesNoSecondPart() {
        story.joinsThePool(cast, "many-sided", Role.INVESTIGATOR, Role.COMMITTEE_MEMBER, Role.COMPLIANCE_OFFICER);
        var mediated = story.aReportedDispute(cast);
        var another = story.anOrdinaryDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");
        docket.givePart(mediated, cast.user("many-sided"), Role.MEDIATOR);
        docket.endPart(mediated, cast.user("many-sided"), Role.MEDIATOR);
        story.as(cast.user("manager"), () -> linked.link(another, CaseLink.Kind.RELATED, mediated));

        for (var role : List.of(Role.INVESTIGATOR, Role.COMMITTEE_MEMBER, Role.COMPLIANCE_OFFICER)) {
            assertThat(eligible(role, mediated)).doesNotContain(cast.user("many-sided"));
            assertThat(eligible(role, another)).doesNotContain(cast.user("many-sided"));
            assertThat(eligible(role, other)).contains(cast.user("many-sided"));
        }
        assertThat(people.partAgainst(Role.BOARD_MEMBER, cast.user("many-sided"), another))
                .contains(Role.MEDIATOR);
    }

    private List<String> eligible(Role role, String reference) {
        return people.eligible(role, reference).stream().map(Person::username).toList();
    }
}
