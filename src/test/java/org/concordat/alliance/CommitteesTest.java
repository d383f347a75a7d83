package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class CommitteesTest {

    @Autowired
    Story story;

    @Autowired
    Committees committees;

    @Autowired
    AllianceOffice alliances;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("seats a committee member on a committee")
    void seats() {
        committees.seat(cast.alliance(), Committee.EXECUTIVE, cast.user("committee"));

        assertThat(committees.on(
                        Committee.EXECUTIVE, alliances.alliance(cast.alliance()).id()))
                .extracting(Person::username)
                .containsExactly(cast.user("committee"), cast.user("executive"));
    }

    @Test
    @DisplayName("refuses a second seat on the same committee")
    void refusesTwice() {
        refuses(cast, "committee", "already sits");
    }

    @Test
    @DisplayName("refuses who is no committee member, and who belongs to another alliance")
    void refusesStrangers() {
        refuses(cast, "manager", "must be a committee member of this alliance");
        refuses(story.anAlliance(), "executive", "must be a committee member of this alliance");
    }

    private void refuses(Cast of, String person, String rule) {
        assertThatThrownBy(() -> committees.seat(cast.alliance(), Committee.CONFLICT, of.user(person)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(rule);
    }
}
