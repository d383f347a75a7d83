package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
@DisplayName("What a table answered in a case")
class DecisionsOfAlliancesTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("is kept under the alliance of the case, also where the table serves all alliances")
    void isTheAlliances() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);

        var tenants = jdbc.queryForList(
                "select distinct coalesce(d.tenant_id_, 'nobody') from act_hi_decinst d"
                        + " join act_hi_procinst p on p.id_ = d.proc_inst_id_ where p.business_key_ = ?",
                String.class,
                reference);

        assertThat(tenants).containsExactly(cast.alliance());
    }
}
