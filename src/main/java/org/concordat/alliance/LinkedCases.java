package org.concordat.alliance;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the cases on the docket hang together: linked, split, reopened, merged. */
@Service
@Transactional
public class LinkedCases {

    private final CaseLinks links;
    private final Docket docket;
    private final Circumstances circumstances;
    private final Clock clock;

    LinkedCases(CaseLinks links, Docket docket, Circumstances circumstances, Clock clock) {
        this.links = links;
        this.docket = docket;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Links a case to another of its alliance. Whoever asks enters why.
     *
     * @param reference the case that names the other: the merged, the split-off, the reopening one
     * @throws Refusal when the other is the same case, of another alliance, or linked in this way already
     */
    public void link(String reference, CaseLink.Kind kind, String other) {
        if (reference.equals(other)) {
            throw new Refusal("other", "must be another dispute");
        }
        if (!docket.caseOf(reference).alliance().equals(docket.caseOf(other).alliance())) {
            throw new Refusal("other", "must be a dispute of the same alliance");
        }
        if (isLinked(reference, kind, other)) {
            throw new Refusal("other", "is linked in this way already");
        }
        var key = new CaseLink.Key(reference, other, kind);
        links.saveAndFlush(new CaseLink(key, circumstances.person(), clock.instant()));
        if (kind == CaseLink.Kind.MERGED_INTO) {
            links.goesOn(reference, other);
        }
    }

    private boolean isLinked(String reference, CaseLink.Kind kind, String other) {
        return linksOf(reference).stream()
                .filter(link -> link.kind() == kind)
                .filter(link ->
                        kind == CaseLink.Kind.RELATED || link.reference().equals(reference))
                .anyMatch(link -> link.seenFrom(reference).equals(other));
    }

    /** The links of a case, in both directions, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseLink> linksOf(String reference) {
        return links.touching(reference);
    }

    /** The case in which a merged one goes on. */
    @Transactional(readOnly = true)
    public Optional<String> mergedInto(String reference) {
        return linksOf(reference).stream()
                .filter(link -> link.kind() == CaseLink.Kind.MERGED_INTO
                        && link.reference().equals(reference))
                .map(CaseLink::other)
                .findFirst();
    }

    /** The cases in which a merged one goes on: the one that took it in, and, if that was merged in turn, the next. */
    @Transactional(readOnly = true)
    public Set<String> goesOnIn(String reference) {
        return links.goesOnIn(reference);
    }

    /** The same of several cases, by case; in one query, however many there are. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> goesOnIn(Collection<String> references) {
        var onward = links.onwardFrom(references).stream()
                .collect(Collectors.groupingBy(
                        CaseLinks.Onward::getReference,
                        Collectors.mapping(CaseLinks.Onward::getOther, Collectors.toList())));
        return references.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), each -> onward.getOrDefault(each, List.of())));
    }

    /** These cases, and those that were merged into one of them, also by way of others; in one query, however many there are. */
    @Transactional(readOnly = true)
    public Set<String> withThoseMergedInto(Collection<String> references) {
        return references.isEmpty() ? Set.of() : links.withThoseMergedInto(references);
    }

    /** Every other case that hangs together with this one, over however many links and of whatever kind. */
    @Transactional(readOnly = true)
    public Set<String> linkedWith(String reference) {
        return links.reachableFrom(reference);
    }
}
