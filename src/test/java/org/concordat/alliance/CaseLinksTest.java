package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("Cases that belong together")
class CaseLinksTest {

    @Autowired
    Story story;

    @Autowired
    Docket docket;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("are found from either end, and over several links")
    void findsWhatHangsTogether() {
        var first = story.aReportedDispute(cast);
        var second = story.aReportedDisputeWith(cast, "clinic");
        var third = story.aReportedDisputeWith(cast, "county");
        docket.link(second, CaseLink.Kind.SPLIT_FROM, first);
        docket.link(third, CaseLink.Kind.RELATED, second);

        assertThat(docket.linkedCases(first)).containsExactlyInAnyOrder(second, third);
        assertThat(docket.linkedCases(third)).containsExactlyInAnyOrder(first, second);
        assertThat(docket.linksOf(first))
                .extracting(link -> link.labelFrom(first) + " " + link.seenFrom(first))
                .containsExactly("Split off " + second);
        assertThat(docket.linkedCases(story.aReportedDisputeWith(cast, "physicians")))
                .isEmpty();
    }

    @Test
    @DisplayName("are linked once in the same way, never to themselves or into another alliance")
    void refusesOtherLinks() {
        var first = story.aReportedDispute(cast);
        var second = story.aReportedDisputeWith(cast, "clinic");
        var elsewhere = story.aReportedDispute(story.anAlliance());
        docket.link(first, CaseLink.Kind.RELATED, second);

        assertThat(refusal(second, first)).hasMessageContaining("already");
        assertThat(refusal(first, first)).hasMessageContaining("another dispute");
        assertThat(refusal(first, elsewhere)).hasMessageContaining("same alliance");
    }

    private Throwable refusal(String reference, String other) {
        var failure = catchThrowable(() -> docket.link(reference, CaseLink.Kind.RELATED, other));
        assertThat(failure).isInstanceOf(Refusal.class);
        return failure;
    }
}
