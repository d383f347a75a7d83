package org.concordat.alliance;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases on the docket that somebody goes through without a part in them. */
@Service
@Transactional
public class ReviewRegister {

    private final DocketCases cases;
    private final EntityManager entities;

    ReviewRegister(DocketCases cases, EntityManager entities) {
        this.cases = cases;
        this.entities = entities;
    }

    /**
     * What an auditor goes through: every case of an alliance in which something was decided in a period, but for those of
     * the member they work for.
     *
     * @param to the first instant after the period
     */
    public record Review(UUID alliance, @Nullable UUID employer, Instant from, Instant to) {

        public boolean covers(Entry entry) {
            return !entry.recordedAt().isBefore(from)
                    && !entry.decidedAt().isBefore(from)
                    && entry.decidedAt().isBefore(to);
        }

        private UUID ownMember() {
            return ReviewedCases.employer(employer);
        }
    }

    /** The next cases of a review, by reference; for walks that are longer than memory, which keep none of them. */
    @Transactional(readOnly = true)
    public List<DocketCase> reviewed(Review review, String after, int most) {
        var references = cases.reviewed(review.alliance(), review.ownMember(), after, review.from(), review.to(), most);
        var page = cases.withParties(references).stream()
                .sorted(Comparator.comparing(DocketCase::reference))
                .toList();
        page.forEach(entities::detach);
        return page;
    }

    /** The cases that a review leaves out. */
    @Transactional(readOnly = true)
    public Set<String> excludedFrom(Review review) {
        return review.employer() == null ? Set.of() : Set.copyOf(cases.excluded(review.alliance(), review.employer()));
    }

    /**
     * What a review does not tell.
     *
     * @param ofAnother the outcomes that say nothing but which other case there is, where that one is left out
     * @param rooms from which no statement is told
     */
    public record Untold(Set<Outcome> ofAnother, Set<String> rooms) {}

    /** How many entries a review comes to. */
    @Transactional(readOnly = true)
    public long countReviewed(Review review, Untold untold) {
        return cases.countReviewed(
                review.alliance(),
                review.ownMember(),
                untold.ofAnother().stream().map(Enum::name).toList(),
                untold.rooms(),
                review.from(),
                review.to());
    }

    /**
     * Which of these cases are of a person's alliance, and neither they nor one they go on in concerns the member they work
     * for; in one query, however many there are.
     */
    @Transactional(readOnly = true)
    public Set<String> amongThoseOf(Person person, Collection<String> references) {
        return person.alliance() == null || references.isEmpty()
                ? Set.of()
                : cases.reviewedAmong(person.alliance(), ReviewedCases.employer(person.employer()), references);
    }
}
