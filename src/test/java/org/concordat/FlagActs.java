package org.concordat;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** The words in which tests tell how a decision is flagged and reviewed: the insurer's vote was off when the board voted. */
@TestComponent
@Component
public class FlagActs {

    private final Story story;
    private final BoardActs board;
    private final AppealActs appeals;

    FlagActs(Story story, BoardActs board, AppealActs appeals) {
        this.story = story;
        this.board = board;
        this.appeals = appeals;
    }

    /** Two to one without the insurer, whose suspension was reversed since: its vote would have tied the board. */
    public String aFlaggedDecision(Cast cast) {
        return decidedWithout(cast, "no");
    }

    /** Three to none without the insurer, whose suspension was reversed since. */
    public String aClearDecision(Cast cast) {
        return decidedWithout(cast, "yes");
    }

    /** One to two without the insurer, whose suspension was reversed since: its vote would have tied the board. */
    public String aFlaggedFailure(Cast cast) {
        return decidedWithout(cast, "no", "no");
    }

    private String decidedWithout(Cast cast, String clinic) {
        return decidedWithout(cast, clinic, "yes");
    }

    private String decidedWithout(Cast cast, String clinic, String lab) {
        board.aSeatOf(cast, "lab");
        var sanctioned = appeals.aHeardEmergency(cast);
        var reference = story.aReportedDisputeWith(cast, "physicians");
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("dismissed"));
        board.asks(cast, reference, "remedy");
        story.timePasses("voteOpened", reference);
        vote(cast, reference, clinic, "clinic");
        vote(cast, reference, "yes", "county");
        vote(cast, reference, lab, "lab");
        appeals.decides(cast, "committee", sanctioned, "reversed");
        return reference;
    }

    public void vote(Cast cast, String reference, String choice, String... members) {
        for (var member : members) {
            if (story.waitingTasks(reference).contains("castBallot")) {
                story.votes(cast, reference, member, choice);
            }
        }
        story.runsJobs(reference);
    }

    /** The board has voted again, and the motion fails. */
    public String anotherResult(Cast cast) {
        var reference = aFlaggedDecision(cast);
        reviews(cast, reference, "voteAgain");
        story.timePasses("voteOpened", reference);
        vote(cast, reference, "no", "insurer", "county", "lab");
        return reference;
    }

    public static Map<String, Object> review(String decision) {
        return Map.of("flagReview", decision, "flagReviewReasons", "The clinic would have abstained.");
    }

    public void reviews(Cast cast, String reference, String decision) {
        story.completes(cast.user("manager"), "reviewDecision", reference, review(decision));
    }

    public void followsUp(Cast cast, String reference) {
        story.completes(
                cast.user("manager"), "followUp", reference, Map.of("followUp", "The payment is not owed any more."));
    }
}
