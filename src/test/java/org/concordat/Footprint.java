package org.concordat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a case has left in the database, in rows: the record, the vault, the rooms, the engine's state and history. */
@TestComponent
@Component
class Footprint {

    private static final List<String> OF_THE_CASE = List.of(
            "entry",
            "vault_item",
            "dispute",
            "docket_case",
            "case_party",
            "case_link",
            "case_goes_on",
            "case_part",
            "running_clock",
            "pause_start",
            "information_request",
            "granted_extension",
            "extension_request",
            "reassignment",
            "personal_notice",
            "notice",
            "standstill",
            "mediation",
            "appointment",
            "nomination",
            "motion",
            "investigation",
            "evidence_filing",
            "evidence_ruling",
            "escalation",
            "obligation",
            "non_compliance");

    private static final List<String> OF_EVERYBODY = List.of(
            "settlement",
            "signature",
            "ballot",
            "request_answer",
            "investigation_passed_over",
            "strike",
            "strike_list",
            "pause_end",
            "party_answer",
            "fulfilment_report",
            "fulfilment_check",
            "obligation_waiver",
            "non_compliance_exhibit",
            "filed_position",
            "resolution_answer",
            "vault_look",
            "vault_opening",
            "mediation_session",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_ge_bytearray");

    private final JdbcTemplate jdbc;

    Footprint(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> of(String reference) {
        var rows = new TreeMap<String, Long>();
        OF_THE_CASE.forEach(table -> rows.put(table, count(table + " where reference = ?", reference)));
        OF_EVERYBODY.forEach(table -> rows.put(table, count(table)));
        rows.put("clocks running", count("running_clock where state = 'RUNNING' and reference = ?", reference));
        rows.put("clocks due", sum("extract(epoch from due_at)", "running_clock", reference));
        rows.put("changes of obligations", sum("version", "obligation", reference));
        return rows;
    }

    private Long count(String from, Object... arguments) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class, arguments);
    }

    private Long sum(String value, String table, String reference) {
        return jdbc.queryForObject(
                "select coalesce(sum(" + value + "), 0)::bigint from " + table + " where reference = ?",
                Long.class,
                reference);
    }
}
