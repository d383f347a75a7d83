package org.concordat.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.LinkOffice;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A hold on a dispute that took another in")
class HoldRacesTest {

    @Autowired
    Story story;

    @Autowired
    LinkOffice links;

    @Autowired
    LegalHoldOffice holds;

    @Autowired
    ErasureOffice erasures;

    @Autowired
    Vault vault;

    @Autowired
    AtOnce atOnce;

    Cast cast;
    String merged;
    String reference;

    @BeforeEach
    void anOrderedErasure() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        merged = story.aReportedDisputeWith(cast, "clinic");
        story.as(cast.user("manager"), () -> links.merge(merged, reference));
        story.withdraws(cast, reference);
        story.as(cast.user("compliance"), () -> erasures.orderErasure(merged, ErasureReason.COURT_ORDER));
    }

    @Test
    @DisplayName("that came a moment before the erasure of the merged one keeps it")
    void comesFirst() {
        var failures = atOnce.happen(this::places, this::erases);

        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is under a legal hold"));
        assertThat(vault.erasedOn(merged)).isEmpty();
        story.thenTheRecordLacks(merged, Outcome.CONTENT_ERASED);
        story.thenTheRecordShows(reference, Outcome.HOLD_PLACED);
    }

    @Test
    @DisplayName("that comes a moment after the erasure of the merged one is placed, and says what it is too late for")
    void comesAfterwards() {
        var failures = atOnce.happen(this::erases, this::places);

        assertThat(failures).isEmpty();
        story.thenTheRecordShows(merged, Outcome.CONTENT_ERASED);
        assertThat(story.lastFacts(reference, Outcome.HOLD_PLACED)).containsEntry("erased", merged);
    }

    @Test
    @DisplayName("waits for an order to erase the merged one, and that waits for it")
    void meetsAnOrder() {
        story.as(cast.user("admin"), () -> erasures.dropErasure(merged));

        var failures = atOnce.happen(
                this::places,
                () -> story.as(
                        cast.user("compliance"), () -> erasures.orderErasure(merged, ErasureReason.RETENTION_OVER)));

        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("is under a legal hold"));
    }

    @Test
    @DisplayName("says nothing of an erasure where there was none, and lifting it lets the merged one be erased")
    void isLifted() {
        places();
        assertThat(story.lastFacts(reference, Outcome.HOLD_PLACED)).doesNotContainKey("erased");
        assertThatThrownBy(this::erases).isInstanceOf(Refusal.class).hasMessageContaining("is under a legal hold");

        story.as(cast.user("compliance"), () -> holds.liftHold(reference, "The court is done."));
        erases();

        story.thenTheRecordShows(merged, Outcome.CONTENT_ERASED);
    }

    private void places() {
        story.as(cast.user("compliance"), () -> holds.placeHold(reference, "A court has asked."));
    }

    private void erases() {
        story.as(cast.user("admin"), () -> erasures.eraseContent(merged));
    }
}
