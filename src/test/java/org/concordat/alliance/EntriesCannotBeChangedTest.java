package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** As the application's own database role: what has been entered can be read and added to, never changed. */
@ConcordatTest
class EntriesCannotBeChangedTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    static Stream<String> changes() {
        return Stream.of(
                        "entry",
                        "leaf",
                        "tree_node",
                        "head",
                        "sealing_key",
                        "vault_item",
                        "vault_look",
                        "vault_opening",
                        "signature",
                        "ballot",
                        "meeting_confirmation",
                        "fulfilment_report",
                        "fulfilment_check",
                        "obligation_waiver",
                        "rule_deployment",
                        "rule_file",
                        "rule_change_content",
                        "sanction_recusal",
                        "standing_change",
                        "movement")
                .flatMap(table -> Stream.of(
                        "update " + table + " set person = 'nobody'",
                        "delete from " + table,
                        "truncate " + table + " cascade",
                        "alter table " + table + " disable trigger all",
                        "drop table " + table))
                .map(sql -> sql.replace("vault_item set person", "vault_item set author"))
                .map(sql -> sql.replaceAll("(leaf|tree_node) set person = 'nobody'", "$1 set position = 0"))
                .map(sql -> sql.replaceAll("(rule_file|rule_change_content) set person", "$1 set name"))
                .map(sql -> sql.replace("head set person", "head set key"))
                .map(sql -> sql.replace("sealing_key set person", "sealing_key set id"))
                .map(sql -> sql.replace("movement set person = 'nobody'", "movement set cents = 1"))
                .map(sql -> sql.replace("standing_change set person", "standing_change set effect"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    @DisplayName("the database refuses")
    void theDatabaseRefuses(String change) {
        assertThatThrownBy(() -> jdbc.execute(change))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    @DisplayName("the application does not run as the owner of its tables")
    void isNotTheOwner() {
        var owned = jdbc.queryForObject("select count(*) from pg_tables where tableowner = current_user", Long.class);

        assertThat(owned).isZero();
    }

    @Test
    @DisplayName("an entry stays as it was when its outcome is reversed by another")
    void entriesAreAdded() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var before = story.outcomes(reference);

        story.withdraws(cast, reference);

        assertThat(story.outcomes(reference)).startsWith(before.toArray(Outcome[]::new));
    }
}
