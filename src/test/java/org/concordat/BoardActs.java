package org.concordat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.concordat.conflict.Category;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.concordat.escalation.BoardOffice;
import org.concordat.escalation.Motion;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** What the board does in a story, and what is done to it. */
@TestComponent
@Component
public class BoardActs {

    private final Story story;
    private final ProcessEngine engine;
    private final AllianceOffice alliances;
    private final People people;
    private final BoardOffice board;
    private final Vault vault;

    BoardActs(
            Story story,
            ProcessEngine engine,
            AllianceOffice alliances,
            People people,
            BoardOffice board,
            Vault vault) {
        this.story = story;
        this.engine = engine;
        this.alliances = alliances;
        this.people = people;
        this.board = board;
        this.vault = vault;
    }

    /** A dispute between hospital and insurer on which the board votes; it is not about a remedy. */
    public String aVoteOn(Cast cast, String decisionType) {
        var reference = story.aReportedDispute(cast);
        asks(cast, reference, decisionType);
        story.timePasses("voteOpened", reference);
        return reference;
    }

    /** Two members did not come to an agreement in mediation, and the committee passed it on; a motion is to be prepared. */
    public String anEscalatedDisputeBetween(Cast cast, String complainant, String respondent) {
        var reference = story.reports(cast, "rep-" + complainant, aReport(complainant, respondent));
        story.acknowledges(cast, reference, "complete");
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        story.completes(cast.user("rep-" + complainant), "inviteToTalks", reference, Answers.overture("waiver"));
        story.completes(cast.user("manager"), "decideWaiver", reference, Answers.waiver("granted"));
        var mediator = Map.<String, Object>of("mediator", cast.user("mediator"));
        story.completes(cast.user("rep-" + complainant), "proposeMediator", reference, mediator);
        story.answersProposal(cast, reference, respondent, "accepted");
        story.declares(cast, reference, "mediator", "independent");
        for (var party : List.of(complainant, respondent)) {
            story.objects(cast, reference, party, "none");
        }
        story.runsJobs(reference);
        story.holdsSession(cast, reference, "impasse");
        for (var party : List.of(complainant, respondent)) {
            story.filesNoPosition(cast, reference, party);
        }
        story.runsJobs(reference);
        story.passesOn(cast, "executive", reference);
        return reference;
    }

    private static Report aReport(String complainant, String respondent) {
        return new Report(
                complainant,
                List.of(respondent),
                Category.FINANCIAL,
                Severity.HIGH,
                PatientImpact.LOW,
                null,
                "Night shifts",
                "The night shifts of June have not been paid.",
                "Pay them.");
    }

    /** The motion is put: one party is to pay the other. */
    public void putsMotion(Cast cast, String reference, String obligor, String obligee) {
        var clause =
                story.clause(cast, obligor, obligee, story.today().plusDays(30).toString());
        story.completes(cast.user("manager"), "prepareMotion", reference, Answers.motion("[" + clause + "]"));
    }

    /** Some other process puts a motion to the board. */
    public void asks(Cast cast, String reference, String decisionType) {
        starts("board-vote", cast, reference, decisionType);
    }

    /** The same, with whatever follows when the board is deadlocked. */
    public void asksForDecision(Cast cast, String reference, String decisionType) {
        starts("board-decision", cast, reference, decisionType);
    }

    private void starts(String process, Cast cast, String reference, String decisionType) {
        var words = story.as(
                cast.user("manager"),
                () -> vault.store(Deposit.text(reference, Room.CASE, "motionText"), "Shall it be so?"));
        Map<String, Object> asked = new HashMap<>(Map.of(
                "alliance",
                cast.alliance(),
                "lane",
                "standard",
                "priority",
                50,
                "decisionType",
                decisionType,
                "motionText",
                words.toString()));
        engine.getRuntimeService().startProcessInstanceByKey(process, reference, asked);
    }

    /** A further member with a seat on the board. */
    public void aSeatOf(Cast cast, String member) {
        alliances.admit(cast.alliance(), member, "The " + member, org.concordat.alliance.Member.Kind.HOSPITAL);
        story.register(cast, "rep-" + member, member, Role.REPRESENTATIVE, Role.BOARD_MEMBER);
        alliances.fillSeat(cast.alliance(), member, cast.user("rep-" + member), null);
    }

    /** A member's seat has an alternate. */
    public void hasAnAlternate(Cast cast, String member) {
        story.register(cast, "alt-" + member, member, Role.REPRESENTATIVE, Role.BOARD_MEMBER);
        alliances.fillSeat(cast.alliance(), member, cast.user("rep-" + member), cast.user("alt-" + member));
    }

    public void letsAlternateSit(Cast cast, String member) {
        alliances.letAlternateSit(cast.alliance(), member, true);
    }

    public UUID motion(String reference) {
        return board.latest(reference).map(Motion::id).orElseThrow();
    }

    public LocalDate voteDay(String reference) {
        return board.latest(reference).map(Motion::voteOn).orElseThrow();
    }

    public Seat seat(Cast cast, String member) {
        var id = story.member(cast, member);
        return people.seats(alliances.alliance(cast.alliance()).id()).stream()
                .filter(seat -> seat.member().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A ballot paper's choice, as a form would keep it. */
    public UUID choice(Cast cast, String reference, String choice) {
        return story.as(
                cast.user("manager"), () -> vault.store(Deposit.text(reference, Room.BALLOT, "choice"), choice));
    }
}
