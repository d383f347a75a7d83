package org.concordat;

import java.util.List;
import java.util.Map;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Role;
import org.concordat.sanction.Appeal;
import org.concordat.sanction.AppealOffice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** The words in which tests tell how the insurer appeals against its sanction. */
@TestComponent
@Component
public class AppealActs {

    private final Story story;
    private final SanctionActs sanctions;
    private final AppealOffice appeals;
    private final Committees committees;

    AppealActs(Story story, SanctionActs sanctions, AppealOffice appeals, Committees committees) {
        this.committees = committees;
        this.story = story;
        this.sanctions = sanctions;
        this.appeals = appeals;
    }

    // ---- appeals in a known state

    /** The insurer has appealed against a warning; the hospital may answer. */
    public String anAppealedWarning(Cast cast) {
        var reference = sanctions.aWarning(cast);
        files(cast, reference);
        return reference;
    }

    /** The insurer has appealed against probation; both committees had a part in it. */
    public String anAppealedProbation(Cast cast) {
        var reference = sanctions.aProbation(cast);
        files(cast, reference);
        return reference;
    }

    /** The hospital has answered the appeal against a warning; the executive committee hears it. */
    public String aHeardWarning(Cast cast) {
        var reference = anAppealedWarning(cast);
        answers(cast, reference);
        return reference;
    }

    /** The hospital has answered the appeal against an emergency; the conflict committee hears it. */
    public String aHeardEmergency(Cast cast) {
        var reference = sanctions.anEmergency(cast);
        files(cast, reference);
        answers(cast, reference);
        return reference;
    }

    // ---- acting

    public void files(Cast cast, String reference) {
        filesAs(cast, "rep-insurer", reference, "factsWrong", "It was paid on time.");
    }

    public void filesAs(Cast cast, String person, String reference, String ground, String reasons) {
        story.as(
                cast.user(person),
                () -> appeals.fileAppeal(reference, sanctions.last(reference).id(), ground, reasons));
    }

    /** The insurer appeals against the sanction of a rung, while another is being decided about. */
    public void filesAgainst(Cast cast, String reference, int rung) {
        story.as(
                cast.user("rep-insurer"),
                () -> appeals.fileAppeal(
                        reference, sanctions.sanction(reference, rung).id(), "factsWrong", "It was paid on time."));
    }

    public static Map<String, Object> answer() {
        return Map.of("appealAnswer", "Nothing was paid before May.");
    }

    public void answers(Cast cast, String reference) {
        story.completes(cast.user("rep-hospital"), "answerAppeal", reference, answer());
    }

    public static Map<String, Object> decision(String decision) {
        return Map.of("appealDecision", decision, "appealDecisionReasons", "The statement of account shows it.");
    }

    /** A milder rung takes the place of the sanction. */
    public static Map<String, Object> variation(int rung) {
        return Answers.with(decision("varied"), "variedRung", rung);
    }

    public void varies(Cast cast, String person, String reference, Map<String, Object> variation) {
        story.completes(cast.user(person), "decideAppeal", reference, variation);
    }

    public void decides(Cast cast, String person, String reference, String decision) {
        story.completes(cast.user(person), "decideAppeal", reference, decision(decision));
    }

    /** The executive committee has sent the warning back; there is somebody on the conflict committee who had no part. */
    public String aRemittedWarning(Cast cast) {
        seatsAnother(cast);
        var reference = aHeardWarning(cast);
        decides(cast, "executive", reference, "remitted");
        return reference;
    }

    /** The same, and the executive committee has probation before it, for the failed cure of the warning. */
    public String aRemittedWarningThatWasNotCured(Cast cast) {
        seatsAnother(cast);
        var reference = sanctions.aProposedProbation(cast);
        remits(cast, "executive", reference);
        return reference;
    }

    /** The executive committee wanted no probation for the failed cure of the warning; now the board has that once more. */
    public String aRemittedWarningWithoutTheNextRung(Cast cast) {
        var reference = sanctions.aProposedProbation(cast);
        sanctions.decides(cast, "executive", reference, "none");
        remits(cast, "admin", reference);
        return reference;
    }

    private void remits(Cast cast, String person, String reference) {
        filesAgainst(cast, reference, 2);
        answers(cast, reference);
        decides(cast, person, reference, "remitted");
    }

    private void seatsAnother(Cast cast) {
        story.register(cast, "committee-2", null, Role.COMMITTEE_MEMBER);
        committees.seat(cast.alliance(), Committee.CONFLICT, cast.user("committee-2"));
    }

    // ---- seeing

    public Appeal last(String reference) {
        var all = all(reference);
        return all.get(all.size() - 1);
    }

    private List<Appeal> all(String reference) {
        return appeals.appealsIn(reference);
    }
}
