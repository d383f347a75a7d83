package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@ConcordatTest
@DisplayName("The record over HTTP")
class RecordApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceRecord record;

    @Autowired
    Docket docket;

    @Autowired
    TransactionOperations transaction;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("tells of drafts and signatures those in mediation and auditors, nobody else")
    void keepsMediationAmongItsPeople() {
        var reference = story.aDraftedSettlement(cast);
        story.signs(cast, reference, "hospital", "signed");
        story.signs(cast, reference, "insurer", "refused");
        var inside = List.of("SETTLEMENT_DRAFTED", "SETTLEMENT_SIGNED", "SIGNATURE_REFUSED");

        for (var reader : List.of("rep-hospital", "rep-insurer", "mediator", "auditor")) {
            assertThat(outcomes(reader, reference)).as(reader).containsAll(inside);
        }
        for (var reader : List.of("manager", "compliance")) {
            assertThat(outcomes(reader, reference))
                    .as(reader)
                    .contains("MEDIATOR_APPOINTED")
                    .doesNotContainAnyElementsOf(inside);
        }
    }

    @Test
    @DisplayName("tells of invitations, offers, drafts and who left those in mediation and auditors, nobody else")
    void keepsTheSteppingStonesOfMediation() {
        var reference = story.aMediation(cast);
        story.proposesSession(cast, reference);
        thenInMediationOnly(reference, "invitationDue", "answerInvitation");
        story.everybodyAccepts(cast, reference);
        story.completes(cast.user("mediator"), "holdSession", reference, Answers.session(story.today(), "offers"));
        thenInMediationOnly(reference, "offerDue", "submitOffer");
        story.endsMediation(cast, reference, "insurer");
        story.runsJobs(reference);

        var inside = List.of("MEDIATION_LEFT", "SESSION_PROPOSED", "SESSION_FIXED", "invitationDue", "offerDue");
        for (var reader : List.of("rep-hospital", "mediator", "auditor")) {
            assertThat(told(reader, reference)).as(reader).contains(inside);
        }
        for (var reader : List.of("manager", "compliance")) {
            for (var word : inside) {
                assertThat(told(reader, reference)).as(reader).doesNotContain(word);
            }
        }
    }

    private void thenInMediationOnly(String reference, String clock, String task) {
        for (var reader : List.of("rep-hospital", "mediator", "auditor")) {
            assertThat(sheet(reader, reference)).as(reader).contains(clock, task);
        }
        assertThat(sheet("manager", reference)).doesNotContain(clock).doesNotContain(task);
    }

    private String sheet(String reader, String reference) {
        return new Client(port, cast.user(reader))
                .get("/api/disputes/" + reference)
                .json()
                .toString();
    }

    private String told(String reader, String reference) {
        return entries(reader, reference).toString();
    }

    @Test
    @DisplayName("names a statement to whoever may read its room, and to auditors")
    void keepsStatementsInTheirRooms() {
        var reference = story.aDraftedSettlement(cast);

        for (var reader : List.of("auditor", "mediator", "rep-insurer")) {
            assertThat(rooms(reader, reference)).contains("CASE", "MEDIATION").doesNotContain("NOTES");
        }
        assertThat(rooms("manager", reference)).contains("CASE").doesNotContain("MEDIATION", "NOTES");
    }

    @Test
    @DisplayName("does not name what a mediator noted for themselves, also where an earlier version entered it")
    void keepsNotesOut() {
        var reference = story.aMediation(cast);
        story.as(
                cast.user("mediator"),
                () -> transaction.executeWithoutResult(
                        status -> record.enter(Fact.of(docket.caseOf(reference), Outcome.STATEMENT_KEPT)
                                .to(UUID.randomUUID())
                                .as(Role.AUTHOR)
                                .with("field", "sessionNotes")
                                .with("room", "NOTES"))));

        for (var reader : List.of("auditor", "mediator", "rep-insurer", "manager")) {
            assertThat(told(reader, reference)).as(reader).doesNotContain("sessionNotes");
        }
    }

    @Test
    @DisplayName("tells how a seat voted to nobody before the ballots are counted, and then to everybody")
    void keepsBallotsUntilTheyAreCounted() {
        var reference = story.aMotion(cast);
        var readers = List.of("rep-hospital", "rep-clinic", "rep-county", "manager", "auditor");
        story.votes(cast, reference, "clinic", "yes");

        for (var reader : readers) {
            assertThat(choices(reader, reference)).as(reader).containsExactly("");
        }

        story.votes(cast, reference, "physicians", "no");
        story.votes(cast, reference, "county", "yes");
        story.runsJobs(reference);

        for (var reader : readers) {
            assertThat(choices(reader, reference)).as(reader).containsExactlyInAnyOrder("YES", "NO", "YES");
        }
    }

    private List<String> outcomes(String reader, String reference) {
        return entries(reader, reference).stream()
                .map(entry -> entry.path("outcome").asText())
                .toList();
    }

    private List<String> rooms(String reader, String reference) {
        return entries(reader, reference).stream()
                .filter(entry -> entry.path("outcome").asText().equals("STATEMENT_KEPT"))
                .map(entry -> entry.at("/facts/room").asText())
                .toList();
    }

    private List<String> choices(String reader, String reference) {
        return entries(reader, reference).stream()
                .filter(entry -> entry.path("outcome").asText().equals("BALLOT_CAST"))
                .map(entry -> entry.at("/facts/choice").asText())
                .toList();
    }

    private List<JsonNode> entries(String reader, String reference) {
        var answer = new Client(port, cast.user(reader)).get("/api/disputes/" + reference + "/record");
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }
}
