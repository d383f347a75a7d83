package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Queries;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Role;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.Tie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("How many queries an alliance takes over HTTP")
class AllianceQueriesTest {

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    PoolOffice pool;

    @Autowired
    AllianceApi api;

    @Autowired
    PoolApi mediators;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is the same however many seats there are")
    void ofSeats() throws Exception {
        show();
        var few = Queries.of(this::show);
        alliances.admit(cast.alliance(), "hospice", "The hospice", Member.Kind.HOSPITAL);
        story.register(cast, "rep-hospice", "hospice", Role.REPRESENTATIVE);
        alliances.fillSeat(cast.alliance(), "hospice", cast.user("rep-hospice"), null);

        assertThat(Queries.of(this::show)).isEqualTo(few);
        assertThat(show().seats()).extracting(AllianceSheet.SeatLine::member).contains("hospice", "insurer");
    }

    @Test
    @DisplayName("is the same however many ties its mediators have")
    void ofTies() throws Exception {
        ties("hospital");
        pool();
        var few = Queries.of(this::pool);
        ties("insurer");
        ties("clinic");

        assertThat(Queries.of(this::pool)).isEqualTo(few);
    }

    private AllianceSheet show() {
        return api.get(() -> cast.user("auditor"), cast.alliance());
    }

    private Object pool() {
        return mediators.get(() -> cast.user("manager"), cast.alliance());
    }

    private void ties(String member) {
        var tie = new Tie(story.member(cast, member), Tie.Kind.FINANCIAL, LocalDate.of(2020, 1, 1), null);
        story.as(cast.user("manager"), () -> pool.tie(cast.user("mediator"), tie));
    }
}
