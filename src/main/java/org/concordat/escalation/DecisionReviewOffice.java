package org.concordat.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.concordat.alliance.Standings;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the board's decisions when a member turns out to have had its vote all along. */
@Service
@Transactional
public class DecisionReviewOffice {

    private final Motions motions;
    private final Benches benches;
    private final People people;
    private final Standings standings;
    private final Docket docket;
    private final NoticeOffice notices;
    private final BoardProcess process;
    private final AllianceRecord record;
    private final Circumstances circumstances;

    DecisionReviewOffice(
            Motions motions,
            Benches benches,
            People people,
            Standings standings,
            Docket docket,
            NoticeOffice notices,
            BoardProcess process,
            AllianceRecord record,
            Circumstances circumstances) {
        this.motions = motions;
        this.benches = benches;
        this.people = people;
        this.standings = standings;
        this.docket = docket;
        this.notices = notices;
        this.process = process;
        this.record = record;
        this.circumstances = circumstances;
    }

    /**
     * Flags every decision that was taken while a sanction kept the vote from a member that it has had by what is known
     * now, where one more vote, or one more seat without a vote, would have led to another result. The others stand. Whichever
     * sanction it was counts: another may have been in its place since, or it fell with another. None is flagged twice.
     *
     * @param reference the case in which a sanction was looked at again
     */
    public void flagDecisions(String reference, UUID member, int priority) {
        var alliance = docket.caseOf(reference).alliance();
        standings.takenSince(member, Right.VOTE).ifPresent(since -> {
            var decided = motions.decidedSince(alliance, since, Motion.UNCOUNTED);
            var before = flaggedFor(member, alliance);
            countedWithout(member, decided).stream()
                    .filter(motion -> !before.contains(motion.id().toString()))
                    .filter(motion -> couldHaveVoted(alliance, member, motion))
                    .filter(Motion::hangsOnOneVote)
                    .forEach(motion -> {
                        flag(motion, member);
                        process.decisionFlagged(motion, priority);
                    });
        });
    }

    private Set<String> flaggedFor(UUID member, UUID alliance) {
        return record.entriesOf(alliance, Set.of(Outcome.DECISION_FLAGGED)).stream()
                .filter(entry -> member.toString().equals(entry.facts().get("member")))
                .map(Entry::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Motion> countedWithout(UUID member, List<Motion> decided) {
        var moments = decided.stream().flatMap(motion -> motion.decidedAt().stream());
        var wrong = standings.wronglyOff(member, Right.VOTE, moments.toList());
        return decided.stream()
                .filter(motion -> motion.decidedAt().filter(wrong::contains).isPresent())
                .toList();
    }

    /** A party, or whoever holds its seat and has another part in the case, would not have voted anyway. */
    private boolean couldHaveVoted(UUID alliance, UUID member, Motion motion) {
        return seatsOf(alliance, member).stream().anyMatch(seat -> benches.isFreeOfInterest(seat, motion));
    }

    private Collection<Seat> seatsOf(UUID alliance, UUID member) {
        return people.seats(alliance).stream()
                .filter(seat -> seat.member().equals(member))
                .toList();
    }

    private void flag(Motion motion, UUID member) {
        record.enter(fact(motion, Outcome.DECISION_FLAGGED).with("member", member));
        notices.serveParties(motion.reference(), Template.DECISION_FLAGGED);
    }

    /**
     * A case manager has looked at a flagged decision: it stays as it is, or the board votes on it again.
     *
     * @param reasons their id in the vault
     * @throws Refusal when the person belongs to a party
     */
    public void reviewDecision(UUID flagged, FlagReview review, UUID reasons) {
        var motion = motion(flagged);
        requireManager("flagReview", motion);
        if (review == FlagReview.CONFIRMED) {
            notices.serveParties(motion.reference(), Template.DECISION_CONFIRMED);
        }
        record.enter(byManager(motion, review.outcome()).with("reasons", reasons));
    }

    /**
     * The board has voted again. The result is another one where only one of the two motions was carried: there is nothing
     * to arrange where both order nothing, however that came about.
     *
     * @return whether the result is another than before
     */
    public boolean compareResults(UUID flagged, UUID again) {
        var before = motion(flagged);
        var after = motion(again);
        var changed = isCarried(before) != isCarried(after);
        notices.serveParties(before.reference(), changed ? Template.DECISION_CHANGED : Template.DECISION_CONFIRMED);
        record.enter(fact(before, changed ? Outcome.DECISION_CHANGED : Outcome.DECISION_STANDS)
                .with("again", again)
                .with("before", before.state())
                .with("after", after.state()));
        return changed;
    }

    private static boolean isCarried(Motion motion) {
        return motion.state() == Motion.State.CARRIED;
    }

    /**
     * A case manager says what has been arranged because the result changed.
     *
     * @param words their id in the vault
     * @throws Refusal when the person belongs to a party
     */
    public void followUp(UUID flagged, UUID words) {
        var motion = motion(flagged);
        requireManager("followUp", motion);
        record.enter(byManager(motion, Outcome.DECISION_FOLLOWED_UP).with("words", words));
    }

    /** What the flagged decision was about has ended: nobody reviews it any more. */
    public void dropReview(UUID flagged) {
        record.enter(fact(motion(flagged), Outcome.FLAG_MOOT));
    }

    private void requireManager(String field, Motion motion) {
        if (!people.mayActAs(Role.CASE_MANAGER, circumstances.person(), motion.reference())) {
            throw new Refusal(field, "must be decided by a case manager who belongs to no party");
        }
    }

    private Motion motion(UUID id) {
        return motions.findById(id).orElseThrow(() -> new Unknown("motion", id));
    }

    private Fact byManager(Motion motion, Outcome outcome) {
        return fact(motion, outcome).as(Role.CASE_MANAGER);
    }

    private Fact fact(Motion motion, Outcome outcome) {
        return Fact.of(docket.caseOf(motion.reference()), outcome)
                .to(motion.id())
                .with("motion", motion.id());
    }
}
