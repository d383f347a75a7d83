package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Affiliation;
import org.concordat.alliance.Affiliations;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A form that lets somebody be chosen, while it waits")
class OpenChoicesTest {

    @Autowired
    Story story;

    @Autowired
    Affiliations affiliations;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("offers an investigator who is registered meanwhile, and takes them")
    void offersAnInvestigator() {
        var reference = story.aContestedDispute(cast);

        story.register(cast, "newcomer", null, Role.INVESTIGATOR);

        assertThat(offered("appointInvestigator", reference, "investigatorOptions"))
                .contains(cast.user("newcomer"), cast.user("investigator"));
        story.names(cast, reference, "newcomer");
        story.thenTheRecordShows(reference, Outcome.INVESTIGATOR_NAMED);
    }

    @Test
    @DisplayName("offers a mediator who is registered meanwhile")
    void offersAMediator() {
        var reference = story.anUrgentDispute(cast);

        story.register(cast, "newcomer", null, Role.MEDIATOR);

        assertThat(offered("appointMediator", reference, "mediatorOptions")).contains(cast.user("newcomer"));
    }

    @Test
    @DisplayName(
            "offers somebody who may do a late step and is registered meanwhile, also where there was nobody before")
    void offersANewHolder() {
        var reference = story.aLateAssessment(cast);
        assertThat(offered("decideOnBreach", reference, "breachOptions")).doesNotContain("reassigned");

        story.register(cast, "newcomer", null, Role.CASE_MANAGER);

        assertThat(offered("decideOnBreach", reference, "holderOptions")).contains(cast.user("newcomer"));
        assertThat(offered("decideOnBreach", reference, "breachOptions")).contains("reassigned");
    }

    @Test
    @DisplayName("offers nobody of another alliance, and nobody who works for a party")
    void offersNobodyElse() {
        var reference = story.aContestedDispute(cast);

        story.register(cast, "of-a-party", "insurer", Role.INVESTIGATOR);
        var others = story.anAlliance();
        story.register(others, "elsewhere", null, Role.INVESTIGATOR);

        assertThat(offered("appointInvestigator", reference, "investigatorOptions"))
                .doesNotContain(cast.user("of-a-party"), others.user("elsewhere"));
    }

    @Test
    @DisplayName("offers somebody no more who has left; whoever had it open is told which field and why")
    void offersNobodyWhoLeft() {
        story.register(cast, "second", null, Role.INVESTIGATOR);
        var reference = story.aContestedDispute(cast);
        assertThat(offered("appointInvestigator", reference, "investigatorOptions"))
                .contains(cast.user("second"));

        leaves("second");

        assertThat(offered("appointInvestigator", reference, "investigatorOptions"))
                .doesNotContain(cast.user("second"));
        story.isRefused(
                cast.user("manager"),
                "appointInvestigator",
                reference,
                Answers.investigator(cast.user("second")),
                "investigator",
                "must be an investigator who belongs to no party");
    }

    private void leaves(String person) {
        var them = people.get(cast.user(person));
        affiliations.follow(them, new Affiliation(them.alliance(), them.employer(), Set.of()));
    }

    private String offered(String task, String reference, String list) {
        var waiting = story.theirTask(cast.user("manager"), task, reference);
        return String.valueOf(tasks.getVariable(waiting.getId(), list));
    }
}
