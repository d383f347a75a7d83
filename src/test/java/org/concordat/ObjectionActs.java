package org.concordat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
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
    private final TaskService tasks;

    ObjectionActs(Story story, JoinderOffice joinder, TaskService tasks) {
        this.story = story;
        this.joinder = joinder;
        this.tasks = tasks;
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

    /** A party that is asked about several people objects to one of them. */
    public void objectsTo(Cast cast, String reference, String member, String person) {
        var question = questions(cast, reference, member).stream()
                .filter(task -> isAbout(task, cast.user(person)))
                .findFirst()
                .orElseThrow();
        story.submits(cast.user("rep-" + member), question, Answers.objection());
        story.runsJobs(reference);
    }

    public void decides(Cast cast, String reference, String person, String decision) {
        story.completes(cast.user(person), "decideObjection", reference, Answers.objectionDecision(decision));
        story.runsJobs(reference);
    }

    // ---- seeing

    public boolean isAsked(Cast cast, String reference, String member) {
        return !questions(cast, reference, member).isEmpty();
    }

    /** Whom of these people a party is asked about. */
    public List<String> askedAbout(Cast cast, String reference, String member, String... people) {
        var questions = questions(cast, reference, member);
        return List.of(people).stream()
                .filter(person -> questions.stream().anyMatch(task -> isAbout(task, cast.user(person))))
                .toList();
    }

    private boolean isAbout(Task question, String username) {
        return String.valueOf(tasks.getVariable(question.getId(), "namedOptions"))
                .contains('"' + username + '"');
    }

    private List<Task> questions(Cast cast, String reference, String member) {
        return story.tasksOf(cast.user("rep-" + member), reference).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("raiseObjection"))
                .toList();
    }

    /** The hearing that goes on. */
    public UUID hearing(String reference) {
        return UUID.fromString((String) story.variable("hearing", story.process("objection-hearing", reference)));
    }
}
