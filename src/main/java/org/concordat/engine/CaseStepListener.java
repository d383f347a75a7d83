package org.concordat.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What every diagram gets without drawing it: guarded forms, eligible candidates, readable task names, stopped clocks. */
@Component
class CaseStepListener extends AbstractBpmnParseListener {

    /** Where an expression names its clock. */
    static final Pattern CLOCK = Pattern.compile("clocks\\.dueDate(?:From|Within)?\\(execution,\\s*'(\\w+)'");

    private static final Pattern NAME = Pattern.compile("'([a-z]\\w*)'");

    private final EligibleCandidates candidates;
    private final TaskAdmission admission;
    private final Vault vault;
    private final EngineWords words;
    private final ClockOffice clocks;
    private final TaskDone done;

    CaseStepListener(
            @Lazy EligibleCandidates candidates,
            @Lazy TaskAdmission admission,
            @Lazy Vault vault,
            EngineWords words,
            @Lazy ClockOffice clocks,
            @Lazy TaskDone done) {
        this.candidates = candidates;
        this.admission = admission;
        this.vault = vault;
        this.words = words;
        this.clocks = clocks;
        this.done = done;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var many = manyAround(scope);
        task.setTaskFormHandler(
                new VaultFormHandler(task.getTaskFormHandler(), vault, words, admission, many.isPresent()));
        nameCandidates(task, activity);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, done);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, done);
        stopClocks(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "dueDate"), many.orElse(activity));
    }

    /** What waits and is no user task has its clock in the timer on its border. */
    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl event) {
        var waiting = (ActivityImpl) event.getEventScope();
        stopClocks(dateOf(timer), manyAround(waiting.getFlowScope()).orElse(waiting));
    }

    /** A timer waits for itself, or stands beside other events behind a gateway that the first of them leaves. */
    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl event) {
        stopClocks(dateOf(timer), (ActivityImpl) event.getEventScope());
    }

    private static @Nullable String dateOf(Element timer) {
        var date = timer.element("timeDate");
        return date == null ? null : date.getText();
    }

    /** What repeats a step for each of many: the step itself, or the sub-process it stands in. */
    private static Optional<ActivityImpl> manyAround(ScopeImpl scope) {
        return Stream.iterate(scope, ActivityImpl.class::isInstance, each -> ((ActivityImpl) each).getFlowScope())
                .map(ActivityImpl.class::cast)
                .filter(each -> each.getActivityBehavior() instanceof MultiInstanceActivityBehavior)
                .findFirst();
    }

    /** Groups in a diagram are roles; the engine never sees them, only the people who are eligible and there. */
    private void nameCandidates(TaskDefinition task, ActivityImpl activity) {
        var offer = Offer.takenFrom(task);
        offer.keepWith(activity);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> candidates.name(created, offer));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, CaseStepListener::labelPaused);
    }

    /** A task whose clock stands still has no due date. */
    private static void labelPaused(DelegateTask task) {
        if (task.getDueDate() != null && task.getDueDate().toInstant().equals(RunningClock.NEVER)) {
            task.setDueDate(null);
        }
    }

    /** With its wait a clock ends, whichever way out of it was taken. */
    private void stopClocks(@Nullable String date, ActivityImpl waiting) {
        clocksIn(date == null ? "" : date)
                .map(clock -> new StoppedClock(clock, clocks))
                .filter(stops -> !waiting.getBuiltInListeners(ExecutionListener.EVENTNAME_END)
                        .contains(stops))
                .forEach(stops -> waiting.addBuiltInListener(ExecutionListener.EVENTNAME_END, stops));
    }

    /** Every clock that an expression may ask; it may choose between two. */
    private static Stream<String> clocksIn(String date) {
        return date.contains("clocks.dueDate")
                ? NAME.matcher(date).results().map(found -> found.group(1))
                : Stream.empty();
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.setStartFormHandler(new ShutStartForm(process.getStartFormHandler()));
        process.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> candidates.requireCase(execution));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                execution -> clocks.stopAll(execution.getProcessBusinessKey(), execution.getProcessInstanceId()));
    }
}
