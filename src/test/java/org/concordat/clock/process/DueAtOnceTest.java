package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.concordat.AnotherApplication;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WarningActs;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
@DisplayName("What falls due at one moment on two nodes")
class DueAtOnceTest {

    private static final int TIMERS = 250;
    private static final int WARNINGS = 40;

    @Autowired
    Story story;

    @Autowired
    WarningActs warnings;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("happens once: hundreds of timers, and the warnings of many clocks")
    void happensOnce() throws IOException {
        warnings.forgetOtherStories();
        var late = anAllianceWithReports(TIMERS);
        var warned = anAllianceWithReports(WARNINGS);
        var owners = new HashSet<String>();

        try (var one = node("one-node");
                var other = node("other-node")) {
            assertThat(one.address()).isNotEqualTo(other.address());
            timersFallDue(late);
            warningsFallDue(warned);
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        owners.addAll(ownersOfTimers());
                        return happened(late, Outcome.REPORT_ACKNOWLEDGED) >= TIMERS
                                && happened(warned, Outcome.WARNING_GIVEN) >= WARNINGS;
                    });
        }

        assertThat(owners).as("nodes that took timers").hasSizeGreaterThan(1);
        assertThat(passed(late)).isEqualTo(TIMERS);
        assertThat(happened(late, Outcome.REPORT_ACKNOWLEDGED)).isEqualTo(TIMERS);
        assertThat(happened(late, Outcome.WARNING_GIVEN)).isZero();
        assertThat(happened(warned, Outcome.WARNING_GIVEN)).isEqualTo(WARNINGS);
    }

    private UUID anAllianceWithReports(int number) {
        var cast = story.anAlliance();
        warnings.warnsAt(cast, "acknowledgementDue", "\"1/2\"");
        for (var each = 0; each < number; each++) {
            story.aReceivedReport(cast);
        }
        return alliances.alliance(cast.alliance()).id();
    }

    private AnotherApplication node(String name) throws IOException {
        return AnotherApplication.besides(application, folder, name, "--camunda.bpm.job-execution.enabled=true");
    }

    /** By the nodes' own clocks: this test's may be ahead of them. */
    private void timersFallDue(UUID alliance) {
        var moved = database.sql("update act_ru_job set duedate_ = (now() at time zone 'utc') + interval '3 seconds'"
                        + " where handler_cfg_ like 'acknowledgementOverdue%' and process_instance_id_ in"
                        + " (select process_instance from running_clock where alliance = ?)")
                .param(alliance)
                .update();
        assertThat(moved).isEqualTo(TIMERS);
    }

    private void warningsFallDue(UUID alliance) {
        var moved = database.sql("update clock_warning set next_attempt_at = now() + interval '3 seconds'"
                        + " where clock in (select id from running_clock where alliance = ?)")
                .param(alliance)
                .update();
        assertThat(moved).isEqualTo(WARNINGS);
    }

    private List<String> ownersOfTimers() {
        return database.sql("select distinct lock_owner_ from act_ru_job where lock_owner_ is not null")
                .query(String.class)
                .list();
    }

    private long happened(UUID alliance, Outcome outcome) {
        return database.sql("select count(*) from entry where alliance = ? and outcome = ?")
                .params(alliance, outcome.name())
                .query(Long.class)
                .single();
    }

    /** How often the step behind the timer was passed, as the engine's history has it. */
    private long passed(UUID alliance) {
        return database.sql(
                        "select count(*) from act_hi_actinst where act_id_ = 'acknowledgeBySystem' and proc_inst_id_ in"
                                + " (select process_instance from running_clock where alliance = ?)")
                .param(alliance)
                .query(Long.class)
                .single();
    }
}
