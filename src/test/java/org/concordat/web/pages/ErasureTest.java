package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.mediation.SettlementOffice;
import org.concordat.obligation.ObligationRegister;
import org.concordat.vault.Deposit;
import org.concordat.vault.Drafts;
import org.concordat.vault.Erased;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConcordatTest
@DisplayName("The content of a closed dispute")
class ErasureTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ErasureOffice erasures;

    @Autowired
    ObligationRegister obligations;

    @Autowired
    SettlementOffice settlements;

    @Autowired
    ClockOffice clocks;

    @Autowired
    AllianceRecord record;

    @Autowired
    Vault vault;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcTemplate jdbc;

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
    @DisplayName("is read by nobody once two people have erased it, and no way to the case fails")
    void isErased() {
        var reference = aClosedDispute();
        var ids = idsOf(reference);
        var before = walk.through(reference, ids);

        erase(reference);

        var after = walk.through(reference, ids);
        assertThat(before.values()).anyMatch(each -> each.text().contains("Referral letter"));
        assertThat(before.values()).allMatch(each -> each.status() < 500);
        assertThat(after).allSatisfy((way, answer) -> {
            assertThat(answer.text()).as(way).doesNotContain("Referral letter");
            assertThat(answer.status()).as(way).isLessThan(500);
        });
        assertThat(before).allSatisfy((way, answer) -> {
            // what is erased is not taken up again, so the page for it is gone
            if (answer.status() == 200 && !way.endsWith("/reopening")) {
                assertThat(after.get(way).status()).as(way).isIn(200, 410);
            }
        });
        var fetched = "/disputes/" + reference + "/evidence/" + ids.get("evidence");
        assertThat(before.get("rep-hospital " + fetched).status()).isEqualTo(200);
        assertThat(after.get("rep-hospital " + fetched).status()).isEqualTo(410);
        assertThat(after.get("rep-hospital " + fetched).text()).contains("was erased on");
        assertThat(after.get("rep-hospital /disputes/" + reference).text())
                .contains("was erased on", "Erased document", "Content erased for good", "Settlement signed");
    }

    @Test
    @DisplayName("leaves the record as it was, with who ordered the erasure, who carried it out and why")
    void keepsTheRecord() {
        var reference = aClosedDispute();
        var before = canonical(reference);

        erase(reference);

        assertThat(canonical(reference).subList(0, before.size())).isEqualTo(before);
        story.thenTheRecordShows(reference, Outcome.ERASURE_ORDERED, Outcome.CONTENT_ERASED);
        assertThat(story.lastFacts(reference, Outcome.CONTENT_ERASED))
                .containsEntry("orderedBy", cast.user("compliance"))
                .containsEntry("decidedBy", cast.user("admin"))
                .containsEntry("reason", "COURT_ORDER");
        assertThat(keysOf(reference)).isZero();
    }

    @Test
    @DisplayName("is not erased while anything still goes on in the case")
    void waitsForTheEnd() {
        var reference = story.aSettledDispute(cast);

        assertThatThrownBy(() -> order("compliance", reference))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not over");
        assertThat(erasures.mayErase(cast.user("compliance"), reference)).isFalse();
    }

    @Test
    @DisplayName("is not erased without one of the reasons")
    void needsAReason() {
        var reference = aWithdrawnDispute();

        assertThatThrownBy(() -> story.as(cast.user("compliance"), () -> erasures.orderErasure(reference, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must be one of the list");
        story.thenTheRecordLacks(reference, Outcome.ERASURE_ORDERED);
    }

    @Test
    @DisplayName("is not erased by one person alone")
    void takesTwo() {
        var reference = aWithdrawnDispute();
        order("compliance", reference);

        assertThatThrownBy(() -> carryOut("compliance", reference))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("second person");
        assertThat(keysOf(reference)).isOne();
    }

    @Test
    @DisplayName("is not erased by who works for a party")
    void isNoPartys() {
        var reference = aWithdrawnDispute();

        assertThatThrownBy(() -> order("insurer-compliance", reference)).isInstanceOf(Refusal.class);
        order("compliance", reference);
        assertThatThrownBy(() -> carryOut("insurer-compliance", reference)).isInstanceOf(Refusal.class);
        assertThat(keysOf(reference)).isOne();
    }

    @Test
    @DisplayName("stays when the order is dropped, and can be ordered erased again")
    void isKept() {
        var reference = aWithdrawnDispute();
        order("compliance", reference);

        story.as(cast.user("admin"), () -> erasures.dropErasure(reference));

        order("compliance", reference);
        assertThat(keysOf(reference)).isOne();
        story.thenTheRecordShows(reference, Outcome.ERASURE_DROPPED);
    }

    @Test
    @DisplayName("gets no new key: what somebody still wants to keep in the case is refused")
    void keepsNothingAnymore() {
        var reference = aWithdrawnDispute();
        erase(reference);

        assertThatThrownBy(() -> story.as(
                        cast.user("manager"),
                        () -> vault.store(Deposit.text(reference, Room.CASE, "correction"), "It was May.")))
                .isInstanceOf(Erased.class);
        assertThat(keysOf(reference)).isZero();
    }

    @Test
    @DisplayName("takes every draft along that somebody was still writing in the case")
    void takesDraftsAlong() {
        var reference = aWithdrawnDispute();
        var manager = cast.user("manager");
        story.as(manager, () -> drafts.keep(manager, "task", reference, "reasons", "Perhaps."));

        erase(reference);

        assertThat(jdbc.queryForObject("select count(*) from draft where reference = ?", Integer.class, reference))
                .isZero();
        assertThat(story.as(manager, () -> drafts.of(manager, "task"))).isEmpty();
        assertThatThrownBy(
                        () -> story.as(manager, () -> drafts.keep(manager, "task", reference, "reasons", "Or rather.")))
                .isInstanceOf(Erased.class);
    }

    @Test
    @DisplayName("waits on the first page of everybody who may carry the order out, and of nobody else, until one did")
    void waitsForASecondPerson() {
        story.register(cast, "compliance-2", null, Role.COMPLIANCE_OFFICER);
        var reference = aWithdrawnDispute();
        order("compliance", reference);

        for (var second : List.of("compliance-2", "admin")) {
            assertThat(walk.page(second).get("/").body())
                    .as(second)
                    .contains("That takes a second person", "/disputes/" + reference + "/erasure");
        }
        for (var other : List.of("compliance", "insurer-compliance", "manager", "auditor", "rep-hospital", "owner")) {
            assertThat(walk.page(other).get("/").body()).as(other).doesNotContain("That takes a second person");
        }
        carryOut("admin", reference);
        assertThat(walk.page("compliance-2").get("/").body()).doesNotContain("That takes a second person");
    }

    @Test
    @DisplayName("is not copied into a new dispute after it was erased")
    void isNotTakenUpAgain() {
        var reference = aWithdrawnDispute();
        var page = walk.page("rep-hospital");
        assertThat(page.get("/disputes/" + reference + "/reopening").statusCode())
                .isEqualTo(200);

        erase(reference);

        var answer = new Client(port, cast.user("rep-hospital"))
                .post("/api/disputes/" + reference + "/reopening", "{\"reasons\":\"It began again.\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("its content was erased");
    }

    private Map<String, String> idsOf(String reference) {
        return Map.of(
                "evidence", vault.exhibitsOf(reference).get(0).id().toString(),
                "obligation", obligations.obligationsOf(reference).get(0).id().toString(),
                "settlement", settlements.settlementsOf(reference).get(0).id().toString(),
                "clock", clocks.clocksOf(reference).get(0).id().toString(),
                "entry", record.entriesOf(reference).get(0).id().toString());
    }

    private List<String> canonical(String reference) {
        return record.entriesOf(reference).stream().map(Entry::canonical).toList();
    }

    private int keysOf(String reference) {
        return jdbc.queryForObject("select count(*) from case_key where reference = ?", Integer.class, reference);
    }

    private void erase(String reference) {
        order("compliance", reference);
        carryOut("admin", reference);
    }

    private void order(String person, String reference) {
        story.as(cast.user(person), () -> erasures.orderErasure(reference, ErasureReason.COURT_ORDER));
    }

    private void carryOut(String person, String reference) {
        story.as(cast.user(person), () -> erasures.eraseContent(reference));
    }

    private String aWithdrawnDispute() {
        var reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
        return reference;
    }

    /** A document is filed, a settlement is signed, and what is owed under it is let go. */
    private String aClosedDispute() {
        var reference = story.aSettledDispute(cast);
        story.files(cast, "hospital", reference, "Referral letter");
        story.waives(cast, "hospital", reference);
        story.runsJobs(reference);
        return reference;
    }
}
