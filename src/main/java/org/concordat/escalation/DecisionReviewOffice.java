package org.concordat.escalation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Right;
import org.concordat.alliance.Seat;
import org.concordat.alliance.Standings;
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
    private final AllianceRecord record;

    DecisionReviewOffice(
            Motions motions,
            Benches benches,
            People people,
            Standings standings,
            Docket docket,
            NoticeOffice notices,
            AllianceRecord record) {
        this.motions = motions;
        this.benches = benches;
        this.people = people;
        this.standings = standings;
        this.docket = docket;
        this.notices = notices;
        this.record = record;
    }

    /**
     * Flags every decision that was taken while a sanction kept the vote from a member that it has had by what is known
     * now, where one more vote, or one more seat without a vote, would have led to another result. The others stand.
     *
     * @param reference the case the sanction was decided in
     */
    public void flagDecisions(String reference, UUID sanction, UUID member) {
        var alliance = docket.caseOf(reference).alliance();
        standings.takenSince(sanction, member, Right.VOTE).ifPresent(since -> {
            var decided = motions.decidedSince(alliance, since, Motion.UNCOUNTED);
            countedWithout(sanction, member, decided).stream()
                    .filter(motion -> couldHaveVoted(alliance, member, motion))
                    .filter(Motion::hangsOnOneVote)
                    .forEach(motion -> flag(motion, member));
        });
    }

    private List<Motion> countedWithout(UUID sanction, UUID member, List<Motion> decided) {
        var moments = decided.stream().flatMap(motion -> motion.decidedAt().stream());
        var wrong = standings.wronglyOff(sanction, member, Right.VOTE, moments.toList());
        return decided.stream()
                .filter(motion -> motion.decidedAt().filter(wrong::contains).isPresent())
                .toList();
    }

    /** A party, or whoever holds its seat and has another part in the case, would not have voted anyway. */
    private boolean couldHaveVoted(UUID alliance, UUID member, Motion motion) {
        return seatsOf(alliance, member).stream().anyMatch(seat -> benches.isFreeOfInterest(seat, motion.reference()));
    }

    private Collection<Seat> seatsOf(UUID alliance, UUID member) {
        return people.seats(alliance).stream()
                .filter(seat -> seat.member().equals(member))
                .toList();
    }

    private void flag(Motion motion, UUID member) {
        record.enter(Fact.of(docket.caseOf(motion.reference()), Outcome.DECISION_FLAGGED)
                .to(motion.id())
                .with("motion", motion.id())
                .with("member", member));
        notices.serveParties(motion.reference(), Template.DECISION_FLAGGED);
    }
}
