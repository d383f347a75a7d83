package org.concordat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.escalation.Deadlock;
import org.concordat.escalation.DeadlockOffice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** What follows in a story when the board cannot decide. */
@TestComponent
@Component
public class DeadlockActs {

    private static final List<String> SEATS = List.of("clinic", "physicians", "county");

    private final Story story;
    private final DeadlockOffice deadlocks;
    private final ObjectionActs objections;

    DeadlockActs(Story story, DeadlockOffice deadlocks, ObjectionActs objections) {
        this.story = story;
        this.deadlocks = deadlocks;
        this.objections = objections;
    }

    // ---- deadlocks in a known state

    /** The board was tied on a remedy; it is about to vote again. */
    public String aTiedBoard(Cast cast) {
        var reference = story.aMotion(cast);
        ties(cast, reference);
        return reference;
    }

    /** It was tied again; a special meeting is about to vote. */
    public String aSpecialMeeting(Cast cast) {
        var reference = aTiedBoard(cast);
        votesAgain(cast, reference, "yes", "no", "abstain");
        return reference;
    }

    /** The special meeting was tied, too; the heads of hospital and insurer are asked. */
    public String someTalks(Cast cast) {
        var reference = aSpecialMeeting(cast);
        votesAgain(cast, reference, "yes", "no", "abstain");
        return reference;
    }

    /** The heads did not agree, and there is somebody outside; the office is to name a neutral. */
    public String aNeutralToBeNamed(Cast cast) {
        outsider(cast, "outsider");
        var reference = someTalks(cast);
        answersAsPrincipal(cast, reference, "hospital", "notAgreed");
        story.runsJobs(reference);
        return reference;
    }

    /** The outsider is asked whether anything ties them. */
    public String aNamedNeutral(Cast cast) {
        var reference = aNeutralToBeNamed(cast);
        names(cast, reference, "outsider");
        return reference;
    }

    /** The outsider has no conflict; the parties may object. */
    public String aStatedNeutral(Cast cast) {
        var reference = aNamedNeutral(cast);
        states(cast, reference, "outsider", "none");
        return reference;
    }

    /** Nobody objects to the outsider, who is to decide. */
    public String aFreeNeutral(Cast cast) {
        var reference = aStatedNeutral(cast);
        objections.nobodyObjects(cast, reference);
        return reference;
    }

    /** The insurer objects to the outsider; somebody else decides about it. */
    public String anObjectionToTheNeutral(Cast cast) {
        var reference = aStatedNeutral(cast);
        story.objects(cast, reference, "hospital", "none");
        objections.objects(cast, reference, "insurer");
        return reference;
    }

    // ---- acting

    /** A mediator of the pool who has nothing to do with any case. */
    public void outsider(Cast cast, String person) {
        story.register(cast, person, null, Role.MEDIATOR);
    }

    public void ties(Cast cast, String reference) {
        votes(cast, reference, "yes", "no", "abstain");
    }

    /** Every vote ends alike, the heads of the parties say nothing, and there is nobody outside. */
    public void staysDeadlocked(Cast cast, String reference, String... choices) {
        votes(cast, reference, choices);
        votesAgain(cast, reference, choices);
        votesAgain(cast, reference, choices);
        story.timePasses("principalsSilent", reference);
    }

    /** The day of the next vote comes, and the seats vote in it. */
    public void votesAgain(Cast cast, String reference, String... choices) {
        story.timePasses("voteOpened", reference);
        votes(cast, reference, choices);
    }

    /** As many seats vote as there are choices; the rest let the time run out. */
    public void votes(Cast cast, String reference, String... choices) {
        for (var seat = 0; seat < choices.length; seat++) {
            story.votes(cast, reference, SEATS.get(seat), choices[seat]);
        }
        story.runsJobs(reference);
        if (choices.length < SEATS.size()) {
            story.timePasses("votingClosed", reference);
        }
    }

    public static Map<String, Object> principalAnswer(String answer) {
        return Map.of("principalAnswer", answer);
    }

    public void answersAsPrincipal(Cast cast, String reference, String member, String answer) {
        story.completes(cast.user("rep-" + member), "answerAsPrincipal", reference, principalAnswer(answer));
    }

    public void names(Cast cast, String reference, String person) {
        story.completes(cast.user("manager"), "appointNeutral", reference, Map.of("neutralPerson", cast.user(person)));
    }

    public void states(Cast cast, String reference, String person, String statement) {
        story.completes(cast.user(person), "stateConflict", reference, Map.of("conflictStatement", statement));
    }

    public static Map<String, Object> decision(String decision) {
        return Map.of("neutralDecision", decision, "neutralReasons", "The hospital has shown what it lost.");
    }

    public void decides(Cast cast, String reference, String person, String decision) {
        story.completes(cast.user(person), "decideDeadlock", reference, decision(decision));
    }

    // ---- seeing

    public Deadlock last(String reference) {
        var all = deadlocks.of(reference);
        return all.get(all.size() - 1);
    }

    public UUID id(String reference) {
        return last(reference).id();
    }

    /** The rungs the record names, the first one first. */
    public List<String> rungs(String reference) {
        return story.factsOf(reference, Outcome.DEADLOCK_RUNG_NAMED).stream()
                .map(facts -> facts.get("rung"))
                .toList();
    }
}
