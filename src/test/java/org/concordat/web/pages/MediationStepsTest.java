package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WarningActs;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.clock.ClockOffice;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConcordatTest
@DisplayName("A mediation, step by step,")
class MediationStepsTest {

    private static final List<String> OUTSIDE = List.of("manager", "compliance", "committee", "admin", "rep-clinic");

    private static final List<String> READERS = List.of("manager", "compliance");

    /** What the parties do, and what only its being done would tell of. */
    private static final List<String> AMONG_THEMSELVES = List.of(
            "rep-",
            "answerInvitation",
            "submitOffer",
            "draftSettlement",
            "signSettlement",
            "inactivity",
            "SETTLEMENT_",
            "SIGNATURE_",
            "INVITATION_",
            "MEDIATION_LEFT");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    WarningActs warnings;

    @Autowired
    ClockOffice clocks;

    @Autowired
    AllianceRecord record;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Docket docket;

    @Autowired
    Sealer sealer;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Cast cast;
    String reference;
    CaseWalk walk;
    Letters letters;

    @BeforeEach
    void aMediation() {
        warnings.forgetOtherStories();
        cast = story.anAlliance();
        warnings.warnsAt(cast, "mediationDue", "\"1/3\"");
        reference = story.aMediation(cast);
        walk = new CaseWalk(mapping, port, cast, OUTSIDE);
        letters = new Letters(walk);
    }

    @Test
    @DisplayName("changes not a letter of what anybody outside is shown, until a session was held or it has ended")
    void changesNothingOutside() {
        walk.through(reference, ids());
        thenNothingShows("a session is proposed", this::proposesInTenDays);
        thenNothingShows("a party answers", () -> story.answersInvitation(cast, reference, "hospital", "accepted"));
        thenNothingShows("the session is fixed", () -> story.everybodyAccepts(cast, reference));
        holds("offers");
        thenNothingShows("an offer is made", () -> story.offers(cast, reference, "hospital", "Nineteen hundred."));
        thenNothingShows("offers are revealed", () -> {
            story.offers(cast, reference, "insurer", "Twenty hundred.");
            story.runsJobs(reference);
        });
        story.fixesSession(cast, reference);
        holds("agreement");
        thenNothingShows("terms are drafted", () -> story.drafts(cast, reference, terms()));
        thenNothingShows("a party signs", () -> story.signs(cast, reference, "hospital", "signed"));

        story.signs(cast, reference, "insurer", "refused");
        story.runsJobs(reference);

        assertThat(outcomes("manager")).contains(Outcome.MEDIATION_ENDED.name());
    }

    @Test
    @DisplayName("tells in no entry and no proof for those outside who did what in it, whichever way it ends")
    void namesNobodyOutside() {
        story.daysPass(1);
        story.proposesSession(cast, reference);
        story.everybodyAccepts(cast, reference);
        holds("agreement");
        story.daysPass(1);
        story.drafts(cast, reference, terms());
        story.daysPass(1);
        story.signs(cast, reference, "hospital", "signed");
        story.signs(cast, reference, "insurer", "refused");
        story.runsJobs(reference);

        thenNobodyIsNamed(Outcome.SESSION_HELD, Outcome.MEDIATION_ENDED);
        var told = ids(entries("manager"));
        story.filesNoPosition(cast, reference, "hospital");
        story.filesNoPosition(cast, reference, "insurer");
        story.runsJobs(reference);
        assertThat(outcomes("executive")).contains("SESSION_HELD", "MEDIATION_ENDED");
        assertThat(ids(entries("executive"))).as("who decides later").startsWith(told.toArray(String[]::new));
    }

    @Test
    @DisplayName("that a party leaves tells those outside that a party ended it, and not which")
    void keepsWhoLeft() {
        story.holdsSession(cast, reference, "anotherSession");
        story.daysPass(1);

        story.endsMediation(cast, reference, "insurer");
        story.runsJobs(reference);

        thenNobodyIsNamed(Outcome.MEDIATION_ENDED);
        assertThat(told("manager")).contains("partyEnded");
    }

    @Test
    @DisplayName("whose draft lapses unsigned, or is dropped with the dispute, tells those outside how it ended alone")
    void keepsDraftsThatFailed() {
        draftsTerms();
        story.timePasses("signatureOverdue", reference);
        thenNobodyIsNamed(Outcome.MEDIATION_ENDED);

        reference = story.aMediation(cast);
        draftsTerms();
        story.withdraws(cast, reference);
        assertThat(outcomes("mediator")).contains("SETTLEMENT_DROPPED");
        assertThat(outcomes("manager")).contains("DISPUTE_WITHDRAWN").doesNotContain("SETTLEMENT_DROPPED");
    }

    private void draftsTerms() {
        story.holdsSession(cast, reference, "agreement");
        story.drafts(cast, reference, terms());
    }

    @Test
    @DisplayName("is warned of and runs out for everybody, and whom it waits for only those in it and auditors learn")
    void keepsWhomItWaitsFor() {
        draftsTerms();
        story.signs(cast, reference, "hospital", "signed");

        warnings.passTo(clocks.clocksOf(reference).stream()
                .filter(clock -> clock.name().equals("mediationDue"))
                .findFirst()
                .orElseThrow()
                .startedAt()
                .plusSeconds(40 * 86_400L));
        story.timePasses("mediationOverdue", reference);

        for (var insider : List.of("mediator", "rep-hospital", "auditor")) {
            assertThat(holders(insider))
                    .as(insider)
                    .containsExactly(cast.user("rep-insurer"), cast.user("rep-insurer"));
        }
        for (var outsider : READERS) {
            assertThat(holders(outsider)).as(outsider).containsExactly("", "");
            assertThat(walk.page(outsider).get("/disputes/" + reference).body())
                    .contains("Clock ran out: whole mediation")
                    .doesNotContain("held by");
        }
        thenNobodyIsNamed(Outcome.WARNING_GIVEN, Outcome.CLOCK_RAN_OUT);
    }

    private List<String> holders(String reader) {
        return entries(reader).stream()
                .filter(entry -> List.of("WARNING_GIVEN", "CLOCK_RAN_OUT")
                        .contains(entry.path("outcome").asText()))
                .filter(entry -> entry.at("/facts/clock").asText().equals("mediationDue"))
                .map(entry -> entry.at("/facts/heldBy").asText()
                        + entry.at("/facts/heldAs").asText())
                .toList();
    }

    @Test
    @DisplayName("does not say whose step it was that begins its time anew, and keeps that in where it once did")
    void beginsAnewByItself() {
        story.daysPass(1);
        story.proposesSession(cast, reference);

        var restarts = record.entriesOf(reference).stream()
                .filter(entry -> entry.outcome() == Outcome.CLOCK_RESTARTED)
                .toList();
        assertThat(restarts).hasSize(2).allSatisfy(entry -> assertThat(entry.canonical())
                .doesNotContain(cast.user("mediator"), "proposeSession"));
        story.as(
                cast.user("rep-hospital"),
                () -> transaction.executeWithoutResult(
                        status -> record.enter(Fact.of(docket.caseOf(reference), Outcome.CLOCK_RESTARTED)
                                .to(UUID.randomUUID())
                                .with("clock", "inactivityDue"))));
        assertThat(outcomes("auditor")).contains("CLOCK_RESTARTED");
        assertThat(outcomes("manager")).doesNotContain("CLOCK_RESTARTED");
    }

    @Test
    @DisplayName("that nobody takes on is warned of and lapses for everybody")
    void lapsesForEverybody() {
        story.timePasses("inactivityNear", reference);
        assertThat(outcomes("manager")).contains("INACTIVITY_WARNED");

        story.timePasses("inactivityOver", reference);

        assertThat(told("manager")).contains("\"endedAs\":\"inactive\"").doesNotContain("inactivityDue");
    }

    private void proposesInTenDays() {
        story.completes(
                cast.user("mediator"),
                "proposeSession",
                reference,
                Answers.proposal(story.today().plusDays(10)));
    }

    private void holds(String outcome) {
        story.completes(cast.user("mediator"), "holdSession", reference, Answers.session(story.today(), outcome));
    }

    private String terms() {
        return story.clauses(cast, story.today().plusDays(30));
    }

    private void thenNothingShows(String step, Runnable act) {
        story.daysPass(1);
        var before = shown();

        act.run();

        assertThat(shown()).as(step).isEqualTo(before);
    }

    private Map<String, String> shown() {
        var shown = letters.of(reference, ids());
        for (var reader : READERS) {
            for (var path : List.of("/cases", "/cases?overdue=true", "/alliance")) {
                shown.put(reader + " " + path, letters.of(reader, path));
            }
        }
        return shown;
    }

    private Map<String, String> ids() {
        return Map.of(
                "clock",
                clock("inactivityDue"),
                "entry",
                record.entriesOf(reference).get(0).id().toString());
    }

    private String clock(String name) {
        return clocks.clocksOf(reference).stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private void thenNobodyIsNamed(Outcome... known) {
        sealer.seal(alliances.alliance(cast.alliance()).id());
        for (var reader : READERS) {
            var since = sinceTheAppointment(reader);
            assertThat(since.toString())
                    .as(reader)
                    .contains(Stream.of(known).map(Enum::name).toList());
            assertThat(since).as(reader).allSatisfy(line -> assertThat(line).doesNotContain(AMONG_THEMSELVES));
        }
    }

    /** What the record and the bundle tell somebody of all that was entered after the mediator's appointment. */
    private List<String> sinceTheAppointment(String reader) {
        var entries = entries(reader);
        var first = entries.stream()
                .map(entry -> entry.path("outcome").asText())
                .toList()
                .lastIndexOf("MEDIATOR_APPOINTED");
        var since = entries.subList(first + 1, entries.size());
        var ids = ids(since);
        var lines = new ArrayList<>(since.stream().map(JsonNode::toString).toList());
        new Client(port, cast.user(reader))
                .get("/api/disputes/" + reference + "/bundle")
                .text()
                .lines()
                .filter(line -> ids.stream().anyMatch(line::contains))
                .forEach(lines::add);
        assertThat(lines).as("entries and proofs").hasSize(2 * ids.size());
        return lines;
    }

    private static List<String> ids(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("id").asText()).toList();
    }

    private List<String> outcomes(String reader) {
        return entries(reader).stream()
                .map(entry -> entry.path("outcome").asText())
                .toList();
    }

    private String told(String reader) {
        return entries(reader).toString();
    }

    private List<JsonNode> entries(String reader) {
        var answer = new Client(port, cast.user(reader)).get("/api/disputes/" + reference + "/record");
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }
}
