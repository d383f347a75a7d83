package org.concordat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** What a case does inside the engine: its processes, the steps they passed, their jobs and timers. */
@TestComponent
@Component
public class EngineRoom {

    private final ProcessEngine engine;

    EngineRoom(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs everything that is ready to go on by itself, until nothing is. Timers wait for their time. */
    void runsJobs(String reference) {
        for (var job = readyJob(reference); job.isPresent(); job = readyJob(reference)) {
            engine.getManagementService().executeJob(job.get().getId());
        }
    }

    private Optional<Job> readyJob(String reference) {
        return jobs(reference, query -> query.messages().withRetriesLeft()).findFirst();
    }

    void timePasses(String timer, String reference) {
        var job = timer(timer, reference);
        TestTime.passTo(job.getDuedate().toInstant());
        engine.getManagementService().executeJob(job.getId());
        runsJobs(reference);
    }

    /** Time goes on until this timer has fired; whatever falls due in these cases on the way happens in its turn. */
    void timeGoesOnUntil(String timer, String reference, String... others) {
        for (var left = 100; left > 0; left--) {
            var next = nextTimer(reference, others);
            var isIt = activityOf(next).equals(timer)
                    && processesOf(reference).stream()
                            .anyMatch(process -> process.getId().equals(next.getProcessInstanceId()));
            TestTime.passTo(next.getDuedate().toInstant());
            engine.getManagementService().executeJob(next.getId());
            runsJobs(reference);
            List.of(others).forEach(this::runsJobs);
            if (isIt) {
                return;
            }
        }
        throw new AssertionError("timer " + timer + " of " + reference + " does not come");
    }

    /** Time goes on to whatever falls due next in the case. */
    public void letsTheNextTimerFire(String reference) {
        var next = nextTimer(reference);
        TestTime.passTo(next.getDuedate().toInstant());
        engine.getManagementService().executeJob(next.getId());
        runsJobs(reference);
    }

    private Job nextTimer(String reference, String... others) {
        return Stream.concat(Stream.of(reference), Stream.of(others))
                .flatMap(each -> jobs(each, JobQuery::timers))
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow(() -> new AssertionError("nothing falls due in " + reference));
    }

    /** A node fires the timer that it took a moment ago. */
    public void fires(String timer, String reference) {
        engine.getManagementService().executeJob(timer(timer, reference).getId());
    }

    int triesOf(String timer, String reference) {
        return timer(timer, reference).getRetries();
    }

    Instant dueDateOf(String timer, String reference) {
        return timer(timer, reference).getDuedate().toInstant();
    }

    private Job timer(String timer, String reference) {
        return jobs(reference, query -> query.timers().activityId(timer))
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow(() -> new AssertionError("no timer " + timer + " in " + reference));
    }

    private Stream<Job> jobs(String reference, UnaryOperator<JobQuery> kind) {
        return processesOf(reference).stream()
                .flatMap(process -> kind
                        .apply(engine.getManagementService().createJobQuery().processInstanceId(process.getId()))
                        .list()
                        .stream());
    }

    private String activityOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    List<ProcessInstance> processesOf(String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    ProcessInstance process(String key, String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(key)
                .singleResult();
    }

    /** The steps a case has passed in a process, in the order they ended; also after it has ended. */
    List<String> path(String key, String reference) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(key)
                .list()
                .stream()
                .flatMap(process -> stepsOf(process.getId()).stream())
                .filter(step -> !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<HistoricActivityInstance> stepsOf(String process) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .finished()
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .list();
    }

    List<Task> tasks(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }
}
