package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConcordatTest
@DisplayName("A legal hold")
class LegalHoldTest {

    private static final String WHY = "The state's attorney has asked for the letters of May.";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    LegalHoldOffice holds;

    @Autowired
    ErasureOffice erasures;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Cast cast;
    String reference;
    CaseWalk walk;

    @BeforeEach
    void aWithdrawnDispute() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
        walk = new CaseWalk(mapping, port, cast);
    }

    @Test
    @DisplayName("keeps what was written from being erased until it is lifted, and both are entered")
    void keepsFromErasure() {
        places("compliance");

        assertThatThrownBy(this::ordersErasure)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is under a legal hold");
        assertThat(erasures.mayErase(cast.user("compliance"), reference)).isFalse();
        lifts("compliance");
        ordersErasure();

        story.thenTheRecordShows(reference, Outcome.HOLD_PLACED, Outcome.HOLD_LIFTED, Outcome.ERASURE_ORDERED);
    }

    @Test
    @DisplayName("stops an erasure that was ordered before it")
    void stopsAnOrderedErasure() {
        ordersErasure();

        places("compliance");

        assertThatThrownBy(() -> story.as(cast.user("admin"), () -> erasures.eraseContent(reference)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is under a legal hold");
        story.thenTheRecordLacks(reference, Outcome.CONTENT_ERASED);
    }

    @Test
    @DisplayName("comes too late when what was written was erased")
    void comesTooLate() {
        ordersErasure();
        story.as(cast.user("admin"), () -> erasures.eraseContent(reference));

        assertThatThrownBy(() -> places("compliance"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("comes too late");
        story.thenTheRecordLacks(reference, Outcome.HOLD_PLACED);
    }

    @Test
    @DisplayName("is placed and lifted by a compliance officer of no party, and by nobody else")
    void isTheComplianceOfficers() {
        for (var other : List.of("insurer-compliance", "manager", "auditor", "admin", "rep-hospital")) {
            assertThatThrownBy(() -> places(other)).as(other).isInstanceOf(Unknown.class);
        }
        places("compliance");
        for (var other : List.of("insurer-compliance", "manager", "auditor", "admin", "rep-hospital")) {
            assertThatThrownBy(() -> lifts(other)).as(other).isInstanceOf(Unknown.class);
        }
        assertThat(holds.of(reference)).isPresent();
    }

    @Test
    @DisplayName("is one at a time, needs a reason to be placed and another to be lifted")
    void needsReasons() {
        assertThatThrownBy(() -> story.as(cast.user("compliance"), () -> holds.placeHold(reference, " ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> lifts("compliance"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not in force");
        places("compliance");
        assertThatThrownBy(() -> places("compliance"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("in force already");
        assertThatThrownBy(() -> story.as(cast.user("compliance"), () -> holds.liftHold(reference, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reason");
        assertThat(holds.of(reference)).isPresent();
    }

    @Test
    @DisplayName("is placed and lifted on a page; everybody in the case reads of it, and only the office why")
    void isToldOnTheCasePage() {
        var page = walk.page("compliance");
        var way = "/disputes/" + reference + "/legal-hold";
        assertThat(page.get("/disputes/" + reference).body()).contains("Place a legal hold");
        assertThat(sends(page, way, "").statusCode()).isEqualTo(400);

        assertThat(sends(page, way, WHY).statusCode()).isEqualTo(302);

        assertThat(page.get("/disputes/" + reference).body())
                .contains("Under a legal hold since", "Lift the legal hold", "The state&#39;s attorney has asked");
        for (var other : List.of("rep-hospital", "rep-insurer", "auditor")) {
            assertThat(walk.page(other).get("/disputes/" + reference).body())
                    .as(other)
                    .contains("Under a legal hold since", "Legal hold placed")
                    .doesNotContain("attorney", "Lift the legal hold");
        }
        assertThat(sends(page, way + "/lifting", "The case is over.").statusCode())
                .isEqualTo(302);
        assertThat(walk.page("rep-hospital").get("/disputes/" + reference).body())
                .contains("Legal hold lifted")
                .doesNotContain("Under a legal hold since");
    }

    @Test
    @DisplayName("is placed, seen and lifted by programs")
    void isAnsweredByTheApi() {
        var way = "/api/disputes/" + reference + "/legal-hold";
        var officer = new Client(port, cast.user("compliance"));

        assertThat(officer.post(way, "{\"reason\":\"" + WHY + "\"}").status()).isEqualTo(204);
        assertThat(new Client(port, cast.user("rep-hospital")).get(way).text()).contains("\"held\":true");
        assertThat(new Client(port, cast.user("manager"))
                        .post(way + "/lifting", "{\"reason\":\"Over.\"}")
                        .status())
                .isEqualTo(404);
        assertThat(officer.post(way + "/lifting", "{\"reason\":\"Over.\"}").status())
                .isEqualTo(204);
        assertThat(officer.get(way).text()).contains("\"held\":false");
    }

    private static HttpResponse<String> sends(Tasklist page, String path, String reason) {
        var token = CSRF.matcher(page.get("/").body());
        assertThat(token.find()).isTrue();
        return page.postText(
                path, "application/x-www-form-urlencoded", "reason=" + reason + "&_csrf=" + token.group(1));
    }

    private void places(String person) {
        story.as(cast.user(person), () -> holds.placeHold(reference, WHY));
    }

    private void lifts(String person) {
        story.as(cast.user(person), () -> holds.liftHold(reference, "The proceedings are over."));
    }

    private void ordersErasure() {
        story.as(cast.user("compliance"), () -> erasures.orderErasure(reference, ErasureReason.RETENTION_OVER));
    }
}
