package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.finding;
import static org.concordat.Answers.fulfilment;
import static org.concordat.Answers.keptInPart;
import static org.concordat.Answers.noticeAnswer;
import static org.concordat.Answers.with;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EvidenceActs;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Outcome;
import org.concordat.obligation.ObligationRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Obligations in a case file")
class WaiverPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    EvidenceActs evidence;

    @Autowired
    ObligationRegister register;

    @Autowired
    ObligationActs obligations;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("are waived by the member they are owed to, for reasons, and by nobody else")
    void isWaived() {
        var reference = story.aSettledDispute(cast);
        var waiver = "/disputes/" + reference + "/obligations/"
                + register.obligationsOf(reference).get(0).id() + "/waiver";
        var obligee = as("rep-hospital");

        assertThat(as("rep-insurer").get(waiver).statusCode()).isEqualTo(404);
        assertThat(as("rep-insurer").get("/disputes/" + reference).body()).doesNotContain("Waive clause 1");
        assertThat(obligee.get("/disputes/" + reference).body()).contains("Waive clause 1");
        assertThat(send(obligee, waiver, " ").body()).contains("reasons must not be empty");
        assertThat(send(obligee, waiver, "Set off against a debt of ours.").statusCode())
                .isEqualTo(302);
        story.runsJobs(reference);

        assertThat(obligee.get("/disputes/" + reference).body())
                .contains(">Waived<", "Waived on", "through rep-hospital", "Set off against a debt of ours.")
                .doesNotContain("Waive clause 1");
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_WAIVED, Outcome.DISPUTE_CLOSED);
    }

    @Test
    @DisplayName("are amended from their page by a side, and show how they read before")
    void isAmended() {
        var reference = story.aSettledDispute(cast);
        var owed = register.obligationsOf(reference).get(0);
        var amendment = "/disputes/" + reference + "/obligations/" + owed.id() + "/amendment";
        var obligor = as("rep-insurer");
        var later = "&act=Pay+half&grace=&dueOn=" + owed.dueOn().plusDays(9);

        assertThat(as("rep-clinic").get(amendment).statusCode()).isEqualTo(404);
        assertThat(obligor.get(amendment).body())
                .contains("Pay the difference", owed.dueOn().toString())
                .contains("value=\"costOfCare\">Cost of care per member and month (USD)</option>");
        assertThat(send(obligor, amendment, " ", later).body()).contains("reasons must not be empty");
        assertThat(send(obligor, amendment, "We met half way.", later).statusCode())
                .isEqualTo(302);
        assertThat(as("rep-hospital").get("/disputes/" + reference).body())
                .contains(
                        "Amendment proposed on", "Pay half", "Why: We met half way.", "The hospital has yet to answer");
        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        assertThat(obligor.get("/disputes/" + reference).body())
                .contains("version 2", "Version 1, until", "Pay the difference", "The hospital consented on");
    }

    @Test
    @DisplayName("show what was reported, on which exhibits, and what was found")
    void showTheirHistory() {
        var reference = story.aSettledDispute(cast);
        story.files(cast, "insurer", reference, "receipt.txt");
        var report = with(fulfilment(story.today()), "fulfilmentExhibits", "1");
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, report);
        var rest = keptInPart(story.today().plusDays(60));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, rest);
        story.timePasses("obligationOverdue", reference);
        story.timePasses("noticeUnanswered", reference);
        assertThat(as("rep-insurer").get("/disputes/" + reference).body()).contains("File a document");
        story.completes(cast.user("compliance"), "decideFinding", reference, finding("found"));
        story.runsJobs(reference);

        assertThat(as("rep-hospital").get("/disputes/" + reference).body())
                .contains(
                        "Exhibit 1",
                        "through rep-insurer as done on",
                        "; exhibits 1",
                        "by compliance: kept in part; the rest is due by",
                        ">Breached<",
                        "Notice of non-compliance served on",
                        "documents in its evidence register: 1",
                        "Closed: not everything was kept");
    }

    @Test
    @DisplayName("name and count for the other side no document that was filed for the office only")
    void nameNothingForTheOffice() {
        var reference = story.aSettledDispute(cast);
        story.files(cast, "insurer", reference, "receipt.txt");
        evidence.filesForTheOffice(cast, "insurer", reference, "prices.txt");
        var report = with(fulfilment(story.today()), "fulfilmentExhibits", "1, O1");
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, report);
        story.completes(
                cast.user("compliance"),
                "verifyFulfilment",
                reference,
                keptInPart(story.today().plusDays(60)));
        story.timePasses("obligationOverdue", reference);
        evidence.filesForTheOffice(cast, "insurer", reference, "more prices.txt");
        story.completes(cast.user("rep-insurer"), "answerNotice", reference, noticeAnswer("contested"));

        assertThat(as("rep-hospital").get("/disputes/" + reference).body())
                .contains("; exhibits 1<", "documents in its evidence register: 1<")
                .doesNotContain("O1");
        assertThat(as("rep-insurer").get("/disputes/" + reference).body())
                .contains("; exhibits 1, O1<", "documents in its evidence register: 3<");
        assertThat(story.lastFacts(reference, Outcome.FULFILMENT_REPORTED).get("exhibits"))
                .hasSize(36);
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private static HttpResponse<String> send(Tasklist person, String page, String reasons) {
        return send(person, page, reasons, "");
    }

    private static HttpResponse<String> send(Tasklist person, String page, String reasons, String more) {
        var token = CSRF.matcher(person.get(page).body());
        assertThat(token.find()).isTrue();
        var body = "_csrf=" + encoded(token.group(1)) + "&reasons=" + encoded(reasons) + more;
        return person.postText(page, "application/x-www-form-urlencoded", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
