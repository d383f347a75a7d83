package org.concordat;

import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.conflict.JoinderOffice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** What parties have against a person who is named, in a story. */
@TestComponent
@Component
public class ObjectionActs {

    private final Story story;
    private final JoinderOffice joinder;

    ObjectionActs(Story story, JoinderOffice joinder) {
        this.story = story;
        this.joinder = joinder;
    }

    // ---- hearings in a known state

    /** The mediator is in office, and the clinic has become a party; it may object. */
    public String aNewcomer(Cast cast) {
        var reference = story.aMediation(cast);
        joins(cast, reference, "clinic");
        return reference;
    }

    /** The newcomer objects to the mediator; somebody else decides about it. */
    public String anObjectionOfANewcomer(Cast cast) {
        var reference = aNewcomer(cast);
        objects(cast, reference, "clinic");
        return reference;
    }

    // ---- acting

    public void joins(Cast cast, String reference, String member) {
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, member, Side.RESPONDENT));
    }

    /** Every party that is asked has no objection. */
    public void nobodyObjects(Cast cast, String reference) {
        Cast.MEMBERS.stream()
                .filter(member -> isAsked(cast, reference, member))
                .forEach(member -> story.objects(cast, reference, member, "none"));
        story.runsJobs(reference);
    }

    public void objects(Cast cast, String reference, String member) {
        story.completes(cast.user("rep-" + member), "raiseObjection", reference, Answers.objection());
        story.runsJobs(reference);
    }

    public void decides(Cast cast, String reference, String person, String decision) {
        story.completes(cast.user(person), "decideObjection", reference, Answers.objectionDecision(decision));
        story.runsJobs(reference);
    }

    // ---- seeing

    public boolean isAsked(Cast cast, String reference, String member) {
        return story.tasksOf(cast.user("rep-" + member), reference).stream()
                .map(Task::getTaskDefinitionKey)
                .anyMatch("raiseObjection"::equals);
    }

    /** The hearing that goes on. */
    public UUID hearing(String reference) {
        return UUID.fromString((String) story.variable("hearing", story.process("objection-hearing", reference)));
    }
}
