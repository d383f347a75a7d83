package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Queries;
import org.concordat.Story;
import org.concordat.alliance.Affiliation;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("Groups of a provider")
class ProviderGroupsTest {

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    Cast cast;
    ProviderGroups groups;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
        groups = new ProviderGroups(alliances, "");
    }

    @Test
    @DisplayName("are read with two questions, however many there are")
    void areReadAtOnce() throws Exception {
        var said = Stream.concat(
                        Stream.of(cast.alliance() + "/hospital/representative", cast.alliance() + "/hospital/employee"),
                        IntStream.range(0, 100).mapToObj(number -> "team-" + number + "/site/representative"))
                .toList();

        assertThat(Queries.of(() -> groups.read(said))).isEqualTo(2);
        assertThat(groups.read(said))
                .contains(new Affiliation(
                        alliances.alliance(cast.alliance()).id(),
                        story.member(cast, "hospital"),
                        Set.of(Role.REPRESENTATIVE)));
    }

    @Test
    @DisplayName("ask nothing when none of them is one that gives something")
    void askNothing() throws Exception {
        var said = List.of("everybody", "/", "office/printers", "site/floor/2", "a/b/c/d");

        assertThat(Queries.of(() -> groups.read(said))).isZero();
        assertThat(groups.read(said)).isEmpty();
    }
}
