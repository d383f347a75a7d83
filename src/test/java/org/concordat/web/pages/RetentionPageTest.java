package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.HistoryActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Role;
import org.concordat.conflict.LinkOffice;
import org.concordat.retention.LegalHoldOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
@DisplayName("The page of what is kept and what is not")
class RetentionPageTest {

    private static final Pattern ROW = Pattern.compile("<th scope=\"row\">([A-Z0-9-]+)</th>");

    private static final int A_PAGE = 50;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    HistoryActs history;

    @Autowired
    LinkOffice links;

    @Autowired
    LegalHoldOffice holds;

    @Autowired
    Docket docket;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    JdbcTemplate jdbc;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("keeps a merged case from whoever works for a party of the case that it goes on in")
    void keepsWhatGoesOnInAnother() {
        var onward = story.aReportedDisputeWith(cast, "clinic");
        var merged = story.aReportedDispute(cast);
        story.as(cast.user("manager"), () -> links.merge(merged, onward));
        story.register(cast, "clinic-auditor", "clinic", Role.AUDITOR);

        history.goesIn(merged, Duration.ofDays(20));
        thenIsTold("next", merged);
        story.as(cast.user("compliance"), () -> holds.placeHold(merged, "A court has asked."));
        thenIsTold("held", merged);
        story.as(cast.user("compliance"), () -> holds.liftHold(merged, "The court is done."));
        story.withdraws(cast, onward);
        story.runsJobs(onward);
        history.outlivesItsTime(merged);
        history.clean();
        thenIsTold("cleaned", merged);
    }

    private void thenIsTold(String list, String merged) {
        assertThat(rows(page("auditor", ""), list)).containsExactly(merged);
        assertThat(page("clinic-auditor", "")).doesNotContain(merged);
    }

    @Test
    @DisplayName(
            "tells of each list so many cases at a time, what comes first before the rest, and turns each by itself")
    void turnsItsPages() {
        var another = story.anAlliance();
        aCaseOfEachList(another, "A-" + another.alliance().toUpperCase(), 0);
        var references = IntStream.rangeClosed(0, A_PAGE)
                .mapToObj(at -> "R-%s-%02d".formatted(cast.alliance().toUpperCase(), at))
                .toList();
        IntStream.rangeClosed(0, A_PAGE).forEach(at -> aCaseOfEachList(cast, references.get(at), at));

        var first = page("auditor", "");
        var second = page("auditor", "?next=2");

        assertThat(rows(first, "held")).isEqualTo(references.subList(0, A_PAGE));
        assertThat(rows(first, "next")).isEqualTo(going(references.subList(0, A_PAGE)));
        assertThat(rows(first, "cleaned")).isEqualTo(references.subList(0, A_PAGE));
        assertThat(first)
                .contains("href=\"/retention?held=1&amp;next=2&amp;cleaned=1#next\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(rows(second, "next")).containsExactly("N" + references.get(A_PAGE));
        assertThat(rows(second, "held")).hasSize(A_PAGE);
        assertThat(second)
                .contains("href=\"/retention?held=1&amp;next=1&amp;cleaned=1#next\"")
                .contains("href=\"/retention?held=2&amp;next=2&amp;cleaned=1#held\"");
        assertThat(rows(page("auditor", "?held=2&next=2&cleaned=2"), "cleaned"))
                .containsExactly(references.get(A_PAGE));
        assertThat(page("auditor", "?cleaned=3")).contains("No more.");
    }

    private static List<String> going(List<String> references) {
        return references.stream().map(each -> "N" + each).toList();
    }

    /** Held, and as if a process of it was cleaned away; of another case, as if one went in a month. */
    private void aCaseOfEachList(Cast where, String reference, int place) {
        opens(where, reference);
        opens(where, "N" + reference);
        jdbc.update(
                "insert into legal_hold (id, reference, reason, placed_by, placed_at, version)"
                        + " values (gen_random_uuid(), ?, gen_random_uuid(), ?, now() + ? * interval '1 minute', 0)",
                reference,
                where.user("compliance"),
                place);
        jdbc.update(
                "insert into cleaned_process (id, alliance, reference, ended_at, cleaned_at, cleaned_rows)"
                        + " values (?, ?, ?, now(), now() - ? * interval '1 minute', 7)",
                reference,
                alliances.alliance(where.alliance()).id(),
                reference,
                place);
        jdbc.update(
                "insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_,"
                        + " start_time_, end_time_, removal_time_)"
                        + " values (?, ?, ?, ?, 'gone', now(), now(), now() + interval '30 days' + ? * interval '1 minute')",
                reference,
                reference,
                reference,
                "N" + reference,
                place);
    }

    private void opens(Cast where, String reference) {
        docket.open(
                reference,
                alliances.alliance(where.alliance()).id(),
                story.member(where, "hospital"),
                List.of(story.member(where, "insurer")));
    }

    private String page(String reader, String query) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(reader), Story.PASSWORD)
                .get("/retention" + query)
                .body();
    }

    private static List<String> rows(String page, String list) {
        var from = page.indexOf("<h2 id=\"" + list + "\"");
        var part = page.substring(from, page.indexOf("</section>", from));
        return ROW.matcher(part).results().map(row -> row.group(1)).toList();
    }
}
