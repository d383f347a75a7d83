package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.conflict.LinkOffice;
import org.concordat.obligation.ObligationRegister;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConcordatTest
@DisplayName("Once its content is erased, every page, resource and notice answers and says so, of a dispute that was")
class ErasedCasesTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    LinkOffice links;

    @Autowired
    ErasureOffice erasures;

    @Autowired
    ObligationRegister obligations;

    @Autowired
    ClockOffice clocks;

    @Autowired
    AllianceRecord record;

    @Autowired
    Vault vault;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Cast cast;
    CaseWalk walk;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
        story.register(cast, "custodian", null, Role.CUSTODIAN);
        walk = new CaseWalk(mapping, port, cast);
    }

    @Test
    @DisplayName("merged into another, and of the other, before and after that one is erased, too")
    void merged() {
        var reference = story.aReportedDispute(cast);
        var into = story.aReportedDisputeWith(cast, "insurer", "clinic");
        story.as(cast.user("manager"), () -> links.merge(reference, into));
        story.runsJobs(reference);
        story.withdraws(cast, into);

        isErased(reference);
        isErased(into);
        assertThat(walk.through(reference, ids(reference)).values()).allMatch(answer -> answer.status() < 500);
    }

    @Test
    @DisplayName("linked with another, and of the other")
    void linked() {
        var reference = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");
        story.as(cast.user("manager"), () -> links.relate(reference, other));
        story.withdraws(cast, reference);

        isErased(reference);

        var ofTheOther = walk.through(other, ids(other));
        assertThat(ofTheOther.values()).allMatch(answer -> answer.status() < 500);
        assertThat(ofTheOther.get("manager /disputes/" + other).text()).contains(reference);
    }

    @Test
    @DisplayName("escalated to the board, which voted on it")
    void escalated() {
        var reference = story.aMotion(cast);
        for (var member : List.of("clinic", "physicians", "county")) {
            story.votes(cast, reference, member, "no");
        }
        story.runsJobs(reference);

        isErased(reference);
    }

    @Test
    @DisplayName("sanctioned, with a cure plan and its milestones")
    void sanctioned() {
        var reference = sanctions.aReportedMilestone(cast);
        sanctions.verifies(cast, reference, "reached");
        sanctions.reports(cast, reference);
        sanctions.verifies(cast, reference, "reached");
        story.timePasses("windowOver", reference);
        story.runsJobs(reference);

        isErased(reference);
    }

    private void isErased(String reference) {
        var texts = texts(reference);
        var ids = ids(reference);
        var before = walk.through(reference, ids);
        before.forEach((way, answer) -> assertThat(answer.status()).as(way).isLessThan(500));
        assertThat(before.values()).anyMatch(answer -> texts.stream().anyMatch(answer.text()::contains));

        erase(reference);

        walk.through(reference, ids).forEach((way, answer) -> {
            assertThat(answer.text()).as(way).doesNotContain(texts.toArray(String[]::new));
            assertThat(answer.status()).as(way).isLessThan(500);
            if (before.get(way).status() == 200 && !way.endsWith("/reopening")) {
                assertThat(answer.status()).as(way).isIn(200, 410);
            }
        });
        for (var reader : List.of("rep-hospital", "manager", "auditor")) {
            var page = walk.page(reader).get("/disputes/" + reference);
            assertThat(page.statusCode()).as(reader).isEqualTo(200);
            assertThat(page.body()).as(reader).contains("was erased on", "What happened so far");
        }
    }

    /** What people wrote, as far as it cannot stand on a page by chance. */
    private List<String> texts(String reference) {
        return story.as(cast.user("manager"), () -> vault.itemsOf(reference).stream()
                .filter(item -> item.name() == null && item.mediaType().equals("text/plain"))
                .map(item -> vault.openText(item.id()))
                .filter(text -> text.length() > 15)
                .distinct()
                .toList());
    }

    private void erase(String reference) {
        story.as(cast.user("compliance"), () -> erasures.orderErasure(reference, ErasureReason.COURT_ORDER));
        story.as(cast.user("admin"), () -> erasures.eraseContent(reference));
    }

    private Map<String, String> ids(String reference) {
        var ids = new HashMap<>(
                Map.of("entry", record.entriesOf(reference).get(0).id().toString()));
        clocks.clocksOf(reference).stream()
                .findFirst()
                .ifPresent(clock -> ids.put("clock", clock.id().toString()));
        obligations.obligationsOf(reference).stream()
                .findFirst()
                .ifPresent(obligation -> ids.put("obligation", obligation.id().toString()));
        sanctionsOf(reference, ids);
        return ids;
    }

    private void sanctionsOf(String reference, Map<String, String> ids) {
        if (story.outcomes(reference).contains(Outcome.SANCTION_IN_FORCE)) {
            ids.put("sanction", sanctions.first(reference).id().toString());
        }
    }
}
