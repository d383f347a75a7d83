package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.HistoryActs;
import org.concordat.Story;
import org.concordat.access.Incidents;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.conflict.LinkOffice;
import org.concordat.retention.CleaningOffice;
import org.concordat.retention.LegalHoldOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConcordatTest
@DisplayName("The engine's history of a case that ended")
class CleanedHistoryTest {

    private static final Duration AS_DRAWN = Duration.ofDays(3650);

    private static final List<String> OURS = List.of("vault_item", "running_clock", "notice");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    LinkOffice links;

    @Autowired
    LegalHoldOffice holds;

    @Autowired
    CleaningOffice cleaning;

    @Autowired
    Incidents incidents;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    HistoryActs history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Cast cast;
    String reference;
    CaseWalk walk;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
        story.register(cast, "custodian", null, Role.CUSTODIAN);
        reference = aWithdrawnDispute();
        walk = new CaseWalk(mapping, port, cast);
    }

    @Test
    @DisplayName("is kept for as long as its diagram says, with all it called, counted from its end")
    void livesAsDrawn() {
        var ends = jdbc.queryForList(
                "select distinct extract(epoch from removal_time_ - (select end_time_ from act_hi_procinst r where r.id_ ="
                        + " p.root_proc_inst_id_)) from act_hi_procinst p where business_key_ = ?",
                Long.class,
                reference);

        assertThat(ends).containsExactly(AS_DRAWN.toSeconds());
        assertThat(calledProcesses()).isPositive();
        clean();
        assertThat(rows()).isPositive();
        assertThat(cleaning.cleanedOf(reference)).isEmpty();
    }

    @Test
    @DisplayName(
            "goes when its time is over, with all it called; the record says so and stays, and so does all that is ours")
    void isCleaned() {
        var record = story.outcomes(reference);
        var ours = ours();
        var processes = processes();
        outlivesItsTime();

        clean();

        assertThat(rows()).isZero();
        assertThat(leftOf(processes)).isZero();
        assertThat(ours()).isEqualTo(ours);
        assertThat(story.outcomes(reference))
                .startsWith(record.toArray(Outcome[]::new))
                .contains(Outcome.HISTORY_CLEANED);
        assertThat(cleaning.cleanedOf(reference)).isPresent();
    }

    @Test
    @DisplayName("is missed by no page: everybody finds the same ways open and shut as before")
    void isMissedByNobody() {
        var ids = ids();
        var before = walk.through(reference, ids);
        outlivesItsTime();

        clean();

        walk.through(reference, ids).forEach((way, answer) -> assertThat(answer.status())
                .as(way)
                .isEqualTo(before.get(way).status()));
        assertThat(walk.page("rep-hospital").get("/disputes/" + reference).body())
                .contains("The course of its processes cleaned away");
        assertThat(walk.page("auditor")
                        .get("/disputes/" + reference + "/course")
                        .body())
                .contains(">The history that the engine kept of this dispute was cleaned on ", "The record stays");
        assertThat(walk.page("manager").get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("that has waited long is entered in portions, and goes once all of it is entered")
    void goesInPortions() {
        var waiting = List.of(reference, aWithdrawnDispute(), aWithdrawnDispute(), aWithdrawnDispute());
        waiting.forEach(history::outlivesItsTime);

        history.cleansAPortion();

        assertThat(waiting.stream().filter(each -> cleaning.cleanedOf(each).isPresent()))
                .hasSizeBetween(1, 3);
        assertThat(waiting).allMatch(each -> rows(each) > 0);
        assertThat(history.goesOn()).isTrue();
        clean();
        assertThat(waiting).allMatch(each -> rows(each) == 0).allSatisfy(each -> assertThat(story.outcomes(each))
                .containsOnlyOnce(Outcome.HISTORY_CLEANED));
    }

    private String aWithdrawnDispute() {
        var withdrawn = story.aReportedDispute(cast);
        story.withdraws(cast, withdrawn);
        story.runsJobs(withdrawn);
        return withdrawn;
    }

    @Test
    @DisplayName(
            "is an incident for whoever runs the installation when it is not cleaned any more, until it is tried again")
    void isAnIncidentWhenItStops() {
        alliances.registerInstaller(cast.user("operator"), "Operator", Story.PASSWORD);
        var stopped = "is not cleaned away any more";
        assertThat(walk.page("operator").get("/incidents").body()).doesNotContain(stopped);

        history.cleaningStops();

        assertThat(walk.page("operator").get("/").body()).contains("/incidents");
        assertThat(walk.page("operator").get("/incidents").body()).contains("All cases", stopped, "Try again");
        assertThat(walk.page("admin").get("/incidents").body()).doesNotContain(stopped);
        var incident = incidents.open().stream()
                .filter(each -> each.kind() == Incidents.Kind.CLEANING_STOPPED)
                .findFirst()
                .orElseThrow();
        story.as(cast.user("operator"), () -> incidents.tryAgain(incident.id()));
        assertThat(walk.page("operator").get("/incidents").body()).doesNotContain(stopped);
        clean();
    }

    @Test
    @DisplayName(
            "goes process by process; meanwhile the course and the paper say that it was a part, and auditors how much")
    void goesInParts() {
        var reference = story.aStandstill(cast);
        story.withdraws(cast, reference);
        story.runsJobs(reference);
        var roots = history.roots(reference);
        assertThat(roots).hasSizeGreaterThan(1);
        assertThat(words("auditor", reference)).contains("The path in words").doesNotContain("was cleaned");

        history.outlivesItsTimeFrom(roots.get(0));
        clean();

        for (var told : List.of(course("auditor", reference), words("auditor", reference))) {
            assertThat(told)
                    .contains("Part of the history that the engine kept of this dispute was cleaned on ")
                    .contains("when its time was over: 1 process with all it called. The record stays");
        }
        for (var told : List.of(course("rep-hospital", reference), words("rep-hospital", reference))) {
            assertThat(told).contains("Part of the history", "when its time was over. The record stays");
        }
        assertThat(words("auditor", reference)).contains("The path in words");
        history.outlivesItsTime(reference);
        clean();
        assertThat(words("auditor", reference))
                .contains(
                        "The path through the diagrams The history that the engine kept of this dispute was cleaned on ")
                .contains(": " + roots.size() + " processes, each with all it called.")
                .doesNotContain("Part of the history", "The path in words");
    }

    @Test
    @DisplayName(
            "stays while its case is open, also where a process of it ended long ago, and goes once that is closed")
    void staysWhileOpen() {
        var reference = story.aStandstill(cast);
        story.timePasses("reviewMissed", reference);
        var ended = history.ended(reference);
        assertThat(ended).isNotEmpty();
        ended.forEach(history::outlivesItsTimeFrom);

        clean();

        assertThat(history.roots(reference)).containsAll(ended);
        assertThat(course("auditor", reference)).doesNotContain("was cleaned");
        story.thenTheRecordLacks(reference, Outcome.HISTORY_CLEANED);
        story.withdraws(cast, reference);
        story.runsJobs(reference);
        ended.forEach(history::outlivesItsTimeFrom);
        clean();
        assertThat(history.roots(reference)).isNotEmpty().doesNotContainAnyElementsOf(ended);
    }

    @Test
    @DisplayName("of a merged case stays while the one that it goes on in is open")
    void staysWhileItGoesOnElsewhere() {
        var merged = story.aReportedDisputeWith(cast, "clinic");
        var onward = story.aReportedDispute(cast);
        story.as(cast.user("manager"), () -> links.merge(merged, onward));
        history.outlivesItsTime(merged);

        clean();

        assertThat(history.roots(merged)).isNotEmpty();
        story.withdraws(cast, onward);
        story.runsJobs(onward);
        history.outlivesItsTime(merged);
        clean();
        assertThat(history.roots(merged)).isEmpty();
    }

    private String course(String reader, String reference) {
        return walk.page(reader).get("/disputes/" + reference + "/course").body();
    }

    private String words(String reader, String reference) {
        try (var paper = Paper.of(port, cast.user(reader), "/api/disputes/" + reference + "/file")) {
            return paper.words().replaceAll(" +", " ");
        }
    }

    @Test
    @DisplayName("stays under a legal hold, and goes as drawn once that is lifted")
    void isHeld() {
        places();
        assertThat(removalTimes()).isZero();

        clean();
        assertThat(rows()).isPositive();
        lifts();

        livesAsDrawn();
    }

    @Test
    @DisplayName("stays also where a process of a held case ended meanwhile and its time is over")
    void isHeldWhateverItsTime() {
        places();
        outlivesItsTime();

        clean();

        assertThat(rows()).isPositive();
        assertThat(removalTimes()).isZero();
        story.thenTheRecordLacks(reference, Outcome.HISTORY_CLEANED);
        lifts();
        outlivesItsTime();
        clean();
        assertThat(rows()).isZero();
    }

    @Test
    @DisplayName(
            "is told on a page: what is held, what goes next, what went and when, and of no other alliance's cases")
    void isTold() {
        var held = story.aReportedDispute(cast);
        story.as(cast.user("compliance"), () -> holds.placeHold(held, "A court has asked."));
        history.goesIn(reference, Duration.ofDays(20));
        assertThat(page("auditor"))
                .containsSubsequence("Held", held, "Goes in the next 90 days", reference, "Nothing yet");
        outlivesItsTime();

        clean();

        for (var reader : List.of("auditor", "admin")) {
            assertThat(page(reader))
                    .as(reader)
                    .containsSubsequence(
                            "Held", held, "Goes in the next 90 days", "Nothing.", "Cleaned away", reference);
        }
        var others = story.anAlliance();
        assertThat(new CaseWalk(mapping, port, others)
                        .page("auditor")
                        .get("/retention")
                        .body())
                .doesNotContain(reference, held);
    }

    /** Of what this case does not have, none. */
    private Map<String, String> ids() {
        var none = UUID.randomUUID().toString();
        return Map.of(
                "evidence", none,
                "obligation", none,
                "settlement", none,
                "clock", first("running_clock"),
                "entry", first("entry"));
    }

    private String first(String table) {
        return jdbc.queryForList("select id::text from " + table + " where reference = ?", String.class, reference)
                .get(0);
    }

    private String page(String reader) {
        return walk.page(reader).get("/retention").body();
    }

    private void places() {
        story.as(cast.user("compliance"), () -> holds.placeHold(reference, "A court has asked."));
    }

    private void lifts() {
        story.as(cast.user("compliance"), () -> holds.liftHold(reference, "The court is done."));
    }

    private void clean() {
        history.clean();
    }

    private void outlivesItsTime() {
        history.outlivesItsTime(reference);
    }

    private List<String> processes() {
        return jdbc.queryForList("select id_ from act_hi_procinst where business_key_ = ?", String.class, reference);
    }

    private long calledProcesses() {
        return processes().size() - history.roots(reference).size();
    }

    private long rows() {
        return rows(reference);
    }

    private long rows(String each) {
        return count("act_hi_procinst where business_key_ = ?", each);
    }

    private long removalTimes() {
        return count("act_hi_procinst where removal_time_ is not null and business_key_ = ?", reference);
    }

    private long leftOf(List<String> processes) {
        return processes.stream()
                .mapToLong(each -> count("act_hi_actinst where proc_inst_id_ = ?", each)
                        + count("act_hi_taskinst where proc_inst_id_ = ?", each)
                        + count("act_hi_varinst where proc_inst_id_ = ?", each)
                        + count("act_hi_detail where proc_inst_id_ = ?", each)
                        + count("act_hi_decinst where proc_inst_id_ = ?", each)
                        + count("act_hi_op_log where proc_inst_id_ = ?", each))
                .sum();
    }

    private List<Long> ours() {
        return OURS.stream()
                .map(table -> count(table + " where reference = ?", reference))
                .toList();
    }

    private long count(String from, Object... arguments) {
        var number = jdbc.queryForObject("select count(*) from " + from, Long.class, arguments);
        return number == null ? 0 : number;
    }
}
