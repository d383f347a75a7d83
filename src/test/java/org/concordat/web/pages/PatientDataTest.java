package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Refusal;
import org.concordat.vault.Drafts;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("What tells who a patient is")
class PatientDataTest {

    private static final String NUMBER = "123-45-6789";
    private static final String RULE = "must not contain a Social Security number";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Vault vault;

    @Autowired
    Drafts drafts;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is refused in a form with the field and the rule, and the task stays")
    void inAForm() {
        var reference = story.aReportedDispute(cast);
        thenRefused(
                "manager",
                "assessDispute",
                reference,
                Answers.with(Answers.assessment("accepted"), "assessmentReasons", "Bill of " + NUMBER),
                "Reasons: ");
    }

    @Test
    @DisplayName("is refused in a row of a list")
    void inAList() {
        var reference = story.anAgreedMediation(cast);
        var clauses = story.clauses(cast, story.today().plusDays(30));
        thenRefused(
                "mediator",
                "draftSettlement",
                reference,
                Answers.draft(clauses.replace("Pay the difference", "Pay for " + NUMBER)),
                "Clauses: ");
    }

    @Test
    @DisplayName("is refused in a draft")
    void inADraft() {
        var person = cast.user("rep-hospital");
        var reference = story.aReportedDispute(cast);

        assertThatThrownBy(() -> drafts.keep(person, "task", reference, "reasons", NUMBER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reasons: " + RULE);

        assertThat(drafts.of(person, "task")).isEmpty();
    }

    private void thenRefused(String person, String task, String reference, Map<String, Object> answers, String field) {
        var kept = vault.itemsOf(reference).size();
        var tasklist = Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
        var id = tasklist.await(task, reference);

        var answer = tasklist.submit(id, answers);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(field + RULE).doesNotContain(NUMBER);
        assertThat(tasklist.await(task, reference)).isEqualTo(id);
        assertThat(vault.itemsOf(reference)).hasSize(kept);
    }
}
