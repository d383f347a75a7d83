package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.StandingActs.aMoment;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The standing of members")
class StandingsTest {

    @Autowired
    Story story;

    @Autowired
    StandingActs acts;

    @Autowired
    Standings standings;

    @Autowired
    AllianceOffice alliances;

    Cast cast;
    String reference;
    UUID insurer;
    Instant began;

    @BeforeEach
    void aDispute() {
        cast = story.anAlliance();
        reference = story.aReceivedReport(cast);
        insurer = story.member(cast, "insurer");
        began = aMoment();
    }

    @Test
    @DisplayName("is known from the sealing of the entry on")
    void isKnownOnceSealed() {
        acts.takes(reference, insurer, Right.VOTE, began, null);
        var recorded = aMoment();
        aMoment();
        var sealed = acts.seals(alliance());

        assertThat(standings.isOn(insurer, Right.VOTE, recorded, recorded)).isTrue();
        assertThat(standings.isOn(insurer, Right.VOTE, recorded, sealed)).isFalse();
        assertThat(standings.isOn(insurer, Right.VOTE, recorded)).isFalse();
    }

    @Test
    @DisplayName("counts what waits to be sealed from when it was recorded, and says so")
    void isProvisional() {
        acts.takes(reference, insurer, Right.VOTE, began, null);

        var standing = standings.standing(insurer, aMoment(), aMoment());

        assertThat(standing.holding(Right.VOTE))
                .extracting(Standing.Hold::isSealed)
                .containsExactly(false);
    }

    @Test
    @DisplayName("is answered both ways after a reversal: what holds for a past instant, and what was known then")
    void isReversed() {
        var sanction = acts.takes(reference, insurer, Right.VOTE, began, null);
        var before = acts.seals(alliance());

        acts.givesBack(reference, sanction, insurer, Right.VOTE, began);
        var after = acts.seals(alliance());

        assertThat(standings.isOn(insurer, Right.VOTE, before, before)).isFalse();
        assertThat(standings.isOn(insurer, Right.VOTE, before, after)).isTrue();
        story.thenTheRecordShows(reference, Outcome.RIGHT_TAKEN, Outcome.RIGHT_GIVEN_BACK);
    }

    @Test
    @DisplayName("names the members without a right at an instant, and no others")
    void namesThoseWithout() {
        var tomorrow = began.plus(Duration.ofDays(1));
        acts.takes(reference, insurer, Right.VOTE, began, tomorrow);
        acts.takes(reference, story.member(cast, "clinic"), Right.DATA, began, null);

        assertThat(standings.without(alliance(), Right.VOTE, began)).containsExactly(insurer);
        assertThat(standings.without(alliance(), Right.VOTE, tomorrow)).isEmpty();
    }

    @Test
    @DisplayName("refuses a sanction that ends before it begins, and leaves nothing")
    void refusesAnEndBeforeTheBeginning() {
        var failure = story.changesNothing(
                reference, () -> acts.takes(reference, insurer, Right.VOTE, began, began.minusSeconds(1)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("until");
    }

    @Test
    @DisplayName("is changed in the transaction of whatever changes it, or not at all")
    void needsATransaction() {
        var change = new RightsInQuestion(reference, UUID.randomUUID(), insurer, Set.of(Right.VOTE), began, null);

        assertThatThrownBy(() -> standings.take(change)).hasMessageContaining("No existing transaction");
    }

    private UUID alliance() {
        return alliances.alliance(cast.alliance()).id();
    }
}
