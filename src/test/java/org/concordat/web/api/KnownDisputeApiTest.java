package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.Answers;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.ObligationActs;
import org.concordat.SanctionActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A dispute as known earlier, over HTTP")
class KnownDisputeApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AppealActs appeals;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    StandingActs standing;

    @Autowired
    AllianceOffice alliances;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("stands where it stood, with the tasks and deadlines of then")
    void standsWhereItStood() {
        var reference = story.aReportedDispute(cast);
        var then = aMoment();
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));

        var sheet = ask(reference, then);

        assertThat(sheet.path("stage").asText()).isEqualTo("reported");
        assertThat(sheet.path("openTasks").findValuesAsText("key")).containsExactly("assessDispute");
        assertThat(deadline(sheet, "assessmentDue").path("state").asText()).isEqualTo("running");
        assertThat(sheet.path("deadlines").findValuesAsText("name")).doesNotContain("invitationToTalksDue");
        assertThat(ask(reference, aMoment()).path("stage").asText()).isEqualTo("negotiated");
    }

    @Test
    @DisplayName("lists the entries of then: what was sealed, and of what waits for that what was recorded")
    void listsWhatWasSealed() {
        var reference = story.aReportedDispute(cast);
        var recorded = aMoment();

        assertThat(record(reference, recorded)).contains("DISPUTE_REPORTED");
        var sealed = standing.seals(alliances.alliance(cast.alliance()).id());

        assertThat(record(reference, recorded)).isEmpty();
        assertThat(record(reference, sealed)).contains("DISPUTE_REPORTED");
    }

    @Test
    @DisplayName("has a sanction in force that was reversed later")
    void knowsNoLaterReversal() {
        var reference = sanctions.aWarning(cast);
        var then = aMoment();
        sanctions.isReversed(sanctions.last(reference));

        assertThat(ask(reference, then).at("/sanctions/0/state").asText()).isEqualTo("in-force");
        assertThat(ask(reference, aMoment()).at("/sanctions/0/state").asText()).isEqualTo("reversed");
    }

    @Test
    @DisplayName("has a deadline at its date before more time was given")
    void knowsNoLaterExtension() {
        var reference = story.aFailedMediation(cast);
        var due = ask(reference, aMoment(), "positionDue");
        var then = aMoment();
        extensions.asks(cast.user("rep-hospital"), reference, "positionDue", 5);

        assertThat(ask(reference, then, "positionDue")).isEqualTo(due);
        assertThat(ask(reference, aMoment(), "positionDue")).isGreaterThan(due);
    }

    /** The record tells everything that the case says, so that as known now it says the same. */
    @TestFactory
    @DisplayName("as known now stands as it stands")
    Stream<DynamicTest> isTheSameNow() {
        var stories = new TreeMap<String, Function<Cast, String>>();
        stories.put("a standstill", story::aStandstill);
        stories.put("a named investigator", story::aNamedInvestigator);
        stories.put("a fixed session", story::aFixedSession);
        stories.put("a drafted settlement", story::aDraftedSettlement);
        stories.put("a settled dispute", story::aSettledDispute);
        stories.put("a motion", story::aMotion);
        stories.put("a late assessment", story::aLateAssessment);
        stories.put("a quarterly report", obligations::aQuarterlyReport);
        stories.put("a promise that waits", obligations::aPromiseThatWaits);
        stories.put("a proposed amendment", obligations::aProposedAmendment);
        stories.put("more time", extensions::aFirstExtension);
        stories.put("an accepted plan", sanctions::anAcceptedPlan);
        stories.put("a probation", sanctions::aProbation);
        stories.put("an appealed probation", appeals::anAppealedProbation);
        stories.put("a remitted warning", appeals::aRemittedWarning);
        stories.put("a withdrawn dispute", this::aWithdrawnDispute);
        return stories.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> isTheSame(each.getValue())));
    }

    private void isTheSame(Function<Cast, String> story) {
        var fresh = this.story.anAlliance();
        var reference = story.apply(fresh);

        var auditor = new Client(port, fresh.user("auditor"));
        var now = auditor.get("/api/disputes/" + reference).json();
        var asKnown = auditor.get("/api/disputes/" + reference + "?knownAt=" + aMoment())
                .json();

        assertThat(KnownSheet.of(asKnown)).isEqualTo(KnownSheet.of(now));
    }

    private String aWithdrawnDispute(Cast cast) {
        var reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
        story.runsJobs(reference);
        return reference;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01T00:00:00Z", "yesterday", "2999-01-01T00:00:00Z", "1999-01-01T00:00:00Z"})
    @DisplayName("is refused for what is no moment since its report, by name and rule")
    void refusesOtherMoments(String moment) {
        var reference = story.aReportedDispute(cast);

        var answer = auditor().get("/api/disputes/" + reference + "?knownAt=" + moment);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("knownAt", "must");
        assertThat(auditor()
                        .get("/api/disputes/" + reference + "/record?knownAt=" + moment)
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("tells who may not know of mediation nothing of it as of earlier either")
    void withholdsMediation() {
        var reference = story.aDraftedSettlement(cast);
        var then = aMoment();

        var sheet = new Client(port, cast.user("manager"))
                .get("/api/disputes/" + reference + "?knownAt=" + then)
                .json();

        assertThat(sheet.toString()).doesNotContain("signSettlement", "signatureDue", "draftDue");
        assertThat(ask(reference, then).toString()).contains("signSettlement", "signatureDue");
        assertThat(new Client(port, story.anAlliance().user("auditor"))
                        .get("/api/disputes/" + reference + "?knownAt=" + then)
                        .status())
                .isEqualTo(404);
    }

    private List<String> record(String reference, Instant knownAt) {
        return auditor()
                .get("/api/disputes/" + reference + "/record?knownAt=" + knownAt)
                .json()
                .findValuesAsText("outcome");
    }

    private static JsonNode deadline(JsonNode sheet, String name) {
        for (var each : sheet.path("deadlines")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no deadline " + name);
    }

    private String ask(String reference, Instant knownAt, String deadline) {
        return deadline(ask(reference, knownAt), deadline).path("due").asText();
    }

    private JsonNode ask(String reference, Instant knownAt) {
        return auditor()
                .get("/api/disputes/" + reference + "?knownAt=" + knownAt.truncatedTo(ChronoUnit.MILLIS))
                .json();
    }

    private Client auditor() {
        return new Client(port, cast.user("auditor"));
    }
}
