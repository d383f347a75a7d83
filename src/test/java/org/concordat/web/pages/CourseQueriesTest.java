package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.web.PageNumber;
import org.concordat.web.ReadableHistory;
import org.concordat.web.Readings;
import org.concordat.web.pages.words.Times;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ConcurrentModel;

/** What is asked through Hibernate and what is asked beside it is counted together. */
@ConcordatTest
@DisplayName("How many queries a case's course takes")
class CourseQueriesTest {

    private static final Logger BESIDE = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    CoursePage page;

    @Autowired
    KnownFiles files;

    @Autowired
    CoursePath path;

    @Autowired
    ReadableHistory history;

    @Autowired
    Readings readings;

    @Autowired
    EntityManagerFactory entities;

    /** In an alliance of its own. */
    private record Settled(Cast cast, String reference) {}

    Settled few;
    Settled many;

    @BeforeEach
    void settledDisputes() {
        few = settled(1);
        many = settled(5);
    }

    @Test
    @DisplayName("is the same however many processes ran and however much happened, now and as known earlier")
    void isTheSame() {
        for (var asked : Set.of(Map.<String, String>of(), asKnown())) {
            show(few, asked);

            assertThat(queries(() -> show(many, asked))).isEqualTo(queries(() -> show(few, asked)));
        }
    }

    @Test
    @DisplayName("is the same on paper, with the path through every process")
    void isTheSameOnPaper() {
        walk(few);

        assertThat(queries(() -> walk(many))).isEqualTo(queries(() -> walk(few)));
    }

    private void walk(Settled dispute) {
        var reading = readings.of(dispute.cast().user("auditor"), dispute.reference());
        var runs = history.runs(reading);
        assertThat(path.of(reading, runs, new Times(ZoneOffset.UTC, Instant.now())))
                .hasSameSizeAs(runs)
                .allSatisfy(walk -> assertThat(walk.stops()).isNotEmpty());
    }

    @Test
    @DisplayName("of a case as known earlier is the same however much is owed in it")
    void isTheSameAsKnown() {
        story.daysPass(1);
        var now = story.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        open(few, now);

        assertThat(queries(() -> open(many, now))).isEqualTo(queries(() -> open(few, now)));
    }

    private Map<String, String> asKnown() {
        var then = story.today().toString();
        story.daysPass(1);
        return Map.of("known", then);
    }

    private void show(Settled dispute, Map<String, String> asked) {
        page.show(
                dispute.reference(),
                null,
                Set.of(),
                new PageNumber(1),
                asked,
                () -> dispute.cast().user("auditor"),
                new ConcurrentModel(),
                new MockHttpServletResponse());
    }

    private void open(Settled dispute, Instant then) {
        files.open(
                readings.of(dispute.cast().user("auditor"), dispute.reference()).asKnownAt(then));
    }

    private Settled settled(int number) {
        var cast = story.anAlliance();
        var clauses = new String[number];
        for (var at = 0; at < number; at++) {
            clauses[at] = obligations.first(cast, "insurer", "hospital", 30);
        }
        return new Settled(cast, story.aSettledDispute(cast, obligations.list(clauses)));
    }

    private long queries(Runnable act) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        var beside = new ListAppender<ILoggingEvent>();
        beside.start();
        BESIDE.setLevel(Level.DEBUG);
        BESIDE.addAppender(beside);
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            act.run();
        } finally {
            statistics.setStatisticsEnabled(false);
            BESIDE.detachAppender(beside);
            BESIDE.setLevel(null);
        }
        return statistics.getPrepareStatementCount()
                + beside.list.stream()
                        .filter(event -> event.getThreadName()
                                .equals(Thread.currentThread().getName()))
                        .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                        .count();
    }
}
