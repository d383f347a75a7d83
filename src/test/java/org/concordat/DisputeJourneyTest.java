package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.invitation;
import static org.concordat.Answers.proposal;
import static org.concordat.Answers.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/**
 * A real dispute of the public record, taken by different people from its report through the HTTP API and the tasks to
 * its closed record.
 */
@ConcordatTest
class DisputeJourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Committees committees;

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("Highmark and UPMC settle rates and in-network access, and keep what they signed")
    void settlesAndIsKept() throws Exception {
        var cast = theRegionalNetwork("settled");
        var reference = report(cast);

        as(cast, "case-manager").complete("acknowledgeReport", reference, Map.of("completeness", "complete"));
        as(cast, "committee").complete("decideOnStandstill", reference, aStandstill());
        as(cast, "case-manager")
                .complete(
                        "assessDispute",
                        reference,
                        Map.of(
                                "assessment", "accepted",
                                "severity", "high",
                                "investigation", "notNeeded",
                                "assessmentReasons", "Access of patients is at stake; the charter covers it."));
        goOnWithoutTalks(cast, reference);
        aMediatorIsAppointed(cast, reference);
        aSession(cast, reference, "anotherSession");
        aSession(cast, reference, "agreement");
        as(cast, "mediator").complete("draftSettlement", reference, Answers.draft(theClauses(cast)));
        as(cast, "rep-upmc").complete("signSettlement", reference, Answers.signature("signed"));
        as(cast, "rep-highmark").complete("signSettlement", reference, Answers.signature("signed"));
        story.runsJobs(reference);
        everyObligationIsKept(cast, reference);

        var dispute = read(get(cast, "rep-upmc", "/api/disputes/" + reference));
        assertThat(dispute.path("stage").asText()).isEqualToIgnoringCase("closed");
        assertThat(dispute.path("openTasks")).isEmpty();
        assertThat(story.processesOf(reference)).isEmpty();
        story.thenTheRecordShows(
                reference,
                Outcome.DISPUTE_REPORTED,
                Outcome.REPORT_ACKNOWLEDGED,
                Outcome.DISPUTE_TRIAGED,
                Outcome.STANDSTILL_ORDERED,
                Outcome.DISPUTE_ACCEPTED,
                Outcome.WAIVER_GRANTED,
                Outcome.TALKS_WAIVED,
                Outcome.MEDIATOR_NAMED,
                Outcome.MEDIATOR_INDEPENDENT,
                Outcome.NO_OBJECTION,
                Outcome.NO_OBJECTION,
                Outcome.MEDIATOR_APPOINTED,
                Outcome.SESSION_HELD,
                Outcome.SESSION_HELD,
                Outcome.SETTLEMENT_DRAFTED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_REACHED,
                Outcome.MEDIATION_ENDED,
                Outcome.OBLIGATION_OPENED,
                Outcome.FULFILMENT_REPORTED,
                Outcome.OBLIGATION_KEPT,
                Outcome.DISPUTE_CLOSED,
                Outcome.STANDSTILL_LAPSED);
        var record = read(get(cast, "auditor", "/api/disputes/" + reference + "/record"));
        assertThat(record.findValuesAsText("outcome")).contains("DISPUTE_CLOSED");
    }

    @Test
    @DisplayName("without agreement the board decides, the parties recused, and its measures are tracked")
    void isDecidedByTheBoard() throws Exception {
        var cast = theRegionalNetwork("decided");
        var reference = report(cast);
        as(cast, "case-manager").complete("acknowledgeReport", reference, Map.of("completeness", "complete"));
        as(cast, "case-manager")
                .complete(
                        "assessDispute",
                        reference,
                        Map.of(
                                "assessment", "accepted",
                                "severity", "high",
                                "investigation", "notNeeded",
                                "assessmentReasons", "Covered."));
        goOnWithoutTalks(cast, reference);
        aMediatorIsAppointed(cast, reference);
        aSession(cast, reference, "impasse");
        as(cast, "rep-highmark").complete("filePosition", reference, Answers.position("Access must last."));
        as(cast, "rep-upmc").complete("filePosition", reference, Map.of("position", "onFile"));
        story.runsJobs(reference);
        as(cast, "executive").complete("reviewInCommittee", reference, Answers.review("proposed", theClauses(cast)));
        as(cast, "rep-upmc").complete("answerResolution", reference, Map.of("resolutionAnswer", "rejected"));
        story.runsJobs(reference);
        as(cast, "case-manager")
                .complete(
                        "prepareMotion",
                        reference,
                        Map.of("motionText", "Shall access last until its date?", "measures", theClauses(cast)));

        for (var seat : List.of("laurel", "allegheny", "monongahela")) {
            as(cast, "rep-" + seat).complete("castBallot", reference, Map.of("choice", "yes"));
        }
        story.runsJobs(reference);
        everyObligationIsKept(cast, reference);

        assertThat(as(cast, "rep-upmc").find("castBallot", reference)).isEmpty();
        story.thenTheRecordShows(
                reference,
                Outcome.MEDIATION_ENDED,
                Outcome.ESCALATION_OPENED,
                Outcome.POSITION_FILED,
                Outcome.BOARD_PACK_BUILT,
                Outcome.RESOLUTION_PROPOSED,
                Outcome.RESOLUTION_REJECTED,
                Outcome.MOTION_PREPARED,
                Outcome.SEAT_RECUSED,
                Outcome.SEAT_RECUSED,
                Outcome.BALLOT_CAST,
                Outcome.MOTION_CARRIED,
                Outcome.OBLIGATION_KEPT,
                Outcome.DISPUTE_CLOSED);
    }

    // ---- the people

    private Cast theRegionalNetwork(String name) {
        var cast = new Cast("three-rivers-" + name);
        alliances.found(cast.alliance(), "Three Rivers Care Network", "America/New_York", "us-federal");
        for (var member : List.of("highmark", "upmc", "laurel", "allegheny", "monongahela")) {
            alliances.admit(cast.alliance(), member, member, Member.Kind.HOSPITAL);
            person(cast, "rep-" + member, member, Role.REPRESENTATIVE, Role.BOARD_MEMBER);
            alliances.fillSeat(cast.alliance(), member, cast.user("rep-" + member), null);
        }
        person(cast, "case-manager", null, Role.CASE_MANAGER);
        person(cast, "mediator", null, Role.MEDIATOR);
        person(cast, "executive", null, Role.COMMITTEE_MEMBER);
        committees.seat(cast.alliance(), Committee.EXECUTIVE, cast.user("executive"));
        person(cast, "committee", null, Role.COMMITTEE_MEMBER);
        person(cast, "compliance", null, Role.COMPLIANCE_OFFICER);
        person(cast, "auditor", null, Role.AUDITOR);
        return cast;
    }

    private void person(Cast cast, String name, String member, Role... roles) {
        alliances.register(cast.alliance(), cast.user(name), name, member, Set.of(roles), Story.PASSWORD);
    }

    // ---- what they do

    private String report(Cast cast) throws Exception {
        var body = new ClassPathResource("demo/highmark-upmc.json").getContentAsByteArray();
        var answer = http(request(cast, "rep-highmark", "/api/alliances/" + cast.alliance() + "/disputes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "journey")
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void goOnWithoutTalks(Cast cast, String reference) {
        as(cast, "rep-highmark").complete("inviteToTalks", reference, Answers.overture("waiver"));
        as(cast, "case-manager").complete("decideWaiver", reference, Answers.waiver("granted"));
    }

    /** The dispute is urgent, so the office names somebody at once; the file opens after statement and objections. */
    private void aMediatorIsAppointed(Cast cast, String reference) {
        as(cast, "case-manager").complete("appointMediator", reference, Map.of("mediator", cast.user("mediator")));
        as(cast, "mediator").complete("declareIndependence", reference, Map.of("independence", "independent"));
        for (var party : List.of("highmark", "upmc")) {
            as(cast, "rep-" + party).complete("raiseObjection", reference, Map.of("objection", "none"));
        }
        story.runsJobs(reference);
    }

    private static Map<String, Object> aStandstill() {
        return Map.of(
                "standstill",
                "ordered",
                "standstillUntil",
                today().plusDays(30).toString(),
                "measuresOrdered",
                "UPMC goes on treating Highmark's members at in-network rates.");
    }

    /** The mediator proposes a session, both accept, and it is held. */
    private void aSession(Cast cast, String reference, String outcome) throws Exception {
        as(cast, "mediator").complete("proposeSession", reference, proposal(today().plusDays(1)));
        for (var person : List.of("rep-highmark", "rep-upmc")) {
            as(cast, person).complete("answerInvitation", reference, invitation("accepted"));
        }
        story.runsJobs(reference);
        as(cast, "mediator").complete("holdSession", reference, session(today(), outcome));
    }

    private String theClauses(Cast cast) throws IOException {
        var clauses = JSON.createArrayNode();
        for (var clause : JSON.readTree(new ClassPathResource("demo/highmark-upmc-settlement.json").getInputStream())) {
            clauses.addObject()
                    .put("obligor", id(cast, clause.path("obligor").asText()))
                    .put("obligee", id(cast, clause.path("obligee").asText()))
                    .put("act", clause.path("act").asText())
                    .put(
                            "due",
                            today().plus(Period.parse(clause.path("due").asText()))
                                    .toString());
        }
        return clauses.toString();
    }

    private void everyObligationIsKept(Cast cast, String reference) {
        for (var member : List.of("upmc", "highmark")) {
            var tasklist = as(cast, "rep-" + member);
            while (!tasklist.find("reportFulfilment", reference).isEmpty()) {
                tasklist.complete(
                        "reportFulfilment",
                        reference,
                        Map.of(
                                "fulfilledOn",
                                today().toString(),
                                "fulfilmentReport",
                                "Done; see the notice of today."));
            }
        }
        var compliance = as(cast, "compliance");
        while (!compliance.find("verifyFulfilment", reference).isEmpty()) {
            compliance.complete(
                    "verifyFulfilment",
                    reference,
                    Map.of("fulfilment", "kept", "verificationReasons", "The notice was seen."));
            story.runsJobs(reference);
        }
    }

    private Tasklist as(Cast cast, String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private String id(Cast cast, String member) {
        return alliances.member(cast.alliance(), member).id().toString();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TestTime.now(), ZoneId.of("America/New_York"));
    }

    // ---- HTTP

    private HttpResponse<String> get(Cast cast, String person, String path) throws Exception {
        return http(request(cast, person, path));
    }

    private HttpRequest.Builder request(Cast cast, String person, String path) {
        var login = (cast.user(person) + ":" + Story.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    private static HttpResponse<String> http(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
