package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A clock that a diagram asks")
class StoppedClocksTest {

    private static final Pattern NAME = Pattern.compile("'([a-z]\\w*)'");

    @Autowired
    ProcessEngine engine;

    /** What waits for a clock in a diagram. */
    private record Asked(String process, String clock, String waiting) {}

    @Test
    @DisplayName("is stopped, whichever way is taken out of the wait that asked it, in every diagram")
    void isStoppedWithItsWait() {
        var asked = new ArrayList<Asked>();
        var goesOn = new ArrayList<Asked>();
        for (var definition : diagrams()) {
            var parsed = parsed(definition);
            for (var each : asked(definition)) {
                asked.add(each);
                if (!isStopped(parsed.findActivity(each.waiting()), each.clock())) {
                    goesOn.add(each);
                }
            }
        }

        assertThat(goesOn).isEmpty();
        assertThat(asked)
                .contains(
                        new Asked("sanction-appeal", "appealDue", "awaitAppeal"),
                        new Asked("obligation-tracking", "dependencyDue", "awaitOtherClause"),
                        new Asked("sanction-decision", "emergencyRatificationDue", "voteOnSanction"),
                        new Asked("sanction-in-force", "sanctionEndDue", "termOver"))
                .hasSizeGreaterThan(60);
    }

    private List<ProcessDefinition> diagrams() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .withoutTenantId()
                .latestVersion()
                .list();
    }

    private ProcessDefinitionEntity parsed(ProcessDefinition definition) {
        return (ProcessDefinitionEntity) ((RepositoryServiceImpl) engine.getRepositoryService())
                .getDeployedProcessDefinition(definition.getId());
    }

    /** Every wait that asks a clock; what a whole process asks ends with the process. */
    private List<Asked> asked(ProcessDefinition definition) {
        var diagram = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        var asked = new ArrayList<Asked>();
        for (var task : diagram.getModelElementsByType(UserTask.class)) {
            clocks(task.getCamundaDueDate())
                    .forEach(clock -> asked.add(new Asked(definition.getKey(), clock, task.getId())));
        }
        for (var event : diagram.getModelElementsByType(CatchEvent.class)) {
            event.getChildElementsByType(TimerEventDefinition.class).stream()
                    .flatMap(timer -> clocks(timer.getTextContent()))
                    .filter(clock -> !isOfTheProcess(event))
                    .forEach(clock -> asked.add(new Asked(definition.getKey(), clock, waiting(event))));
        }
        return asked;
    }

    private static Stream<String> clocks(String date) {
        return date != null && date.contains("clocks.dueDate")
                ? NAME.matcher(date).results().map(found -> found.group(1))
                : Stream.empty();
    }

    private static boolean isOfTheProcess(CatchEvent event) {
        return event instanceof StartEvent && around(event.getParentElement()) instanceof Process;
    }

    private static ModelElementInstance around(ModelElementInstance event) {
        return event instanceof SubProcess subProcess ? subProcess.getParentElement() : event;
    }

    private static String waiting(CatchEvent event) {
        if (event instanceof BoundaryEvent boundary) {
            return boundary.getAttachedTo().getId();
        }
        return event.getPreviousNodes().list().stream()
                .filter(node -> event instanceof IntermediateCatchEvent && node instanceof EventBasedGateway)
                .map(FlowNode::getId)
                .findFirst()
                .orElse(event.getId());
    }

    /** The step itself has its clock stopped, or what repeats it for each of many. */
    private static boolean isStopped(ScopeImpl scope, String clock) {
        return Stream.iterate(scope, ActivityImpl.class::isInstance, each -> ((ActivityImpl) each).getFlowScope())
                .flatMap(each -> each.getBuiltInListeners(ExecutionListener.EVENTNAME_END).stream())
                .anyMatch(listener ->
                        listener instanceof StoppedClock stops && stops.clock().equals(clock));
    }
}
