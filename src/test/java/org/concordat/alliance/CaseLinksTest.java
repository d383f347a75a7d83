package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.hibernate.SessionFactory;
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
    ReviewRegister reviews;

    @Autowired
    LinkedCases linked;

    @Autowired
    People people;

    @Autowired
    EntityManagerFactory entities;

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
        linked.link(second, CaseLink.Kind.SPLIT_FROM, first);
        linked.link(third, CaseLink.Kind.RELATED, second);

        assertThat(linked.linkedWith(first)).containsExactlyInAnyOrder(second, third);
        assertThat(linked.linkedWith(third)).containsExactlyInAnyOrder(first, second);
        assertThat(linked.linksOf(first))
                .extracting(link -> link.labelFrom(first) + " " + link.seenFrom(first))
                .containsExactly("Split off " + second);
        assertThat(linked.linkedWith(story.aReportedDisputeWith(cast, "physicians")))
                .isEmpty();
    }

    @Test
    @DisplayName("go on wherever the one goes on that took them in, whichever was merged first")
    void goOnWhereverTheOtherDoes() {
        var first = story.aReportedDispute(cast);
        var second = story.aReportedDisputeWith(cast, "clinic");
        var third = story.aReportedDisputeWith(cast, "county");
        var fourth = story.aReportedDisputeWith(cast, "physicians");
        linked.link(first, CaseLink.Kind.MERGED_INTO, second);
        linked.link(third, CaseLink.Kind.MERGED_INTO, fourth);
        linked.link(second, CaseLink.Kind.MERGED_INTO, third);

        assertThat(linked.goesOnIn(first)).containsExactlyInAnyOrder(second, third, fourth);
        assertThat(linked.goesOnIn(second)).containsExactlyInAnyOrder(third, fourth);
        assertThat(linked.goesOnIn(fourth)).isEmpty();
        assertThat(linked.withThoseMergedInto(Set.of(fourth))).containsExactlyInAnyOrder(first, second, third, fourth);
    }

    @Test
    @DisplayName("are told of only to who works for no party of any that a merged one goes on in, all in one query")
    void areOfWhoWorksForNoParty() {
        var merged = story.aReportedDispute(cast);
        var onward = story.aReportedDisputeWith(cast, "clinic");
        var last = story.aReportedDisputeWith(cast, "county");
        var other = story.aReportedDisputeWith(cast, "physicians");
        var elsewhere = story.aReportedDispute(story.anAlliance());
        linked.link(merged, CaseLink.Kind.MERGED_INTO, onward);
        linked.link(onward, CaseLink.Kind.MERGED_INTO, last);
        linked.link(other, CaseLink.Kind.RELATED, last);
        story.register(cast, "county-auditor", "county", Role.AUDITOR);
        var all = List.of(merged, onward, last, other, elsewhere);

        assertThat(among("county-auditor", all)).containsExactly(other);
        assertThat(among("auditor", all)).containsExactlyInAnyOrder(merged, onward, last, other);
        assertThat(among("auditor", List.of())).isEmpty();
        assertThat(queries(() -> among("auditor", all))).isEqualTo(queries(() -> among("auditor", List.of(merged))));
    }

    private Set<String> among(String person, List<String> references) {
        return reviews.amongThoseOf(people.get(cast.user(person)), references);
    }

    private long queries(Runnable act) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        act.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    @Test
    @DisplayName("are linked once in the same way, never to themselves or into another alliance")
    void refusesOtherLinks() {
        var first = story.aReportedDispute(cast);
        var second = story.aReportedDisputeWith(cast, "clinic");
        var elsewhere = story.aReportedDispute(story.anAlliance());
        linked.link(first, CaseLink.Kind.RELATED, second);

        assertThat(refusal(second, first)).hasMessageContaining("already");
        assertThat(refusal(first, first)).hasMessageContaining("another dispute");
        assertThat(refusal(first, elsewhere)).hasMessageContaining("same alliance");
    }

    private Throwable refusal(String reference, String other) {
        var failure = catchThrowable(() -> linked.link(reference, CaseLink.Kind.RELATED, other));
        assertThat(failure).isInstanceOf(Refusal.class);
        return failure;
    }
}
