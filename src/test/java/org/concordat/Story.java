package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/**
 * The words in which tests tell a dispute's story. People work as they would in Tasklist: they are signed in and submit
 * forms.
 */
@TestComponent
@Component
public class Story {

    public static final String PASSWORD = "correct-horse-battery";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final AllianceOffice alliances;
    private final ConflictOffice conflicts;
    private final AllianceRecord record;
    private final ProcessEngine engine;

    Story(AllianceOffice alliances, ConflictOffice conflicts, AllianceRecord record, ProcessEngine engine) {
        this.alliances = alliances;
        this.conflicts = conflicts;
        this.record = record;
        this.engine = engine;
    }

    /** An alliance of five members with seats; see {@link Cast} for its people. */
    public Cast anAlliance() {
        var code = "a" + NEXT.incrementAndGet();
        alliances.found(code, "Alliance " + code, "America/New_York", "us-federal");
        var cast = new Cast(code);
        for (var member : List.of("hospital", "insurer", "clinic", "physicians", "county")) {
            alliances.admit(code, member, "The " + member, Member.Kind.HOSPITAL);
            register(cast, "rep-" + member, member, Role.REPRESENTATIVE, Role.BOARD_MEMBER);
            alliances.fillSeat(code, member, cast.user("rep-" + member), null);
        }
        register(cast, "manager", null, Role.CASE_MANAGER);
        register(cast, "mediator", null, Role.MEDIATOR);
        register(cast, "hospital-mediator", "hospital", Role.MEDIATOR);
        register(cast, "compliance", null, Role.COMPLIANCE_OFFICER);
        register(cast, "auditor", null, Role.AUDITOR);
        register(cast, "admin", null, Role.ADMINISTRATOR);
        register(cast, "owner", null, Role.PROCESS_OWNER);
        return cast;
    }

    private void register(Cast cast, String person, String member, Role... roles) {
        alliances.register(cast.alliance(), cast.user(person), person, member, Set.of(roles), PASSWORD);
    }

    /** The hospital has reported a dispute with the insurer; it waits for assessment. */
    public String aReportedDispute(Cast cast) {
        return as(cast.user("rep-hospital"), () -> conflicts.report(cast.alliance(), aReport()));
    }

    public static Report aReport() {
        return new Report(
                "hospital",
                List.of("insurer"),
                Category.FINANCIAL,
                Severity.HIGH,
                PatientImpact.HIGH,
                2_500_000L,
                "Reimbursement rate for cardiology",
                "The rate agreed for 2026 has not been applied since March.",
                "Pay the difference.");
    }

    /** The dispute has been accepted; a mediator is to be appointed. */
    public String anAcceptedDispute(Cast cast) {
        var reference = aReportedDispute(cast);
        completes(
                cast.user("manager"),
                "assessDispute",
                reference,
                Map.of("assessment", "accepted", "severity", "high", "assessmentReasons", "Within the charter."));
        return reference;
    }

    /** The mediator is appointed and holds sessions. */
    public String aMediation(Cast cast) {
        var reference = anAcceptedDispute(cast);
        completes(cast.user("manager"), "appointMediator", reference, Map.of("mediator", cast.user("mediator")));
        return reference;
    }

    /** The parties agreed; the mediator drafts. */
    public String anAgreedMediation(Cast cast) {
        var reference = aMediation(cast);
        holdsSession(cast, reference, "agreement");
        return reference;
    }

    public void holdsSession(Cast cast, String reference, String outcome) {
        completes(
                cast.user("mediator"),
                "holdSession",
                reference,
                Map.of(
                        "sessionHeldOn",
                        today().toString(),
                        "everyPartyAttended",
                        true,
                        "sessionOutcome",
                        outcome,
                        "sessionNotes",
                        "Both sides spoke."));
    }

    /** A settlement with one clause waits for both signatures. */
    public String aDraftedSettlement(Cast cast) {
        var reference = anAgreedMediation(cast);
        completes(
                cast.user("mediator"),
                "draftSettlement",
                reference,
                Map.of("clauses", clauses(cast, today().plusDays(30))));
        return reference;
    }

    /** Both parties signed; the obligation is being tracked. */
    public String aSettledDispute(Cast cast) {
        var reference = aDraftedSettlement(cast);
        signs(cast, reference, "hospital", "signed");
        signs(cast, reference, "insurer", "signed");
        runsJobs(reference);
        return reference;
    }

    public void signs(Cast cast, String reference, String member, String answer) {
        completes(cast.user("rep-" + member), "signSettlement", reference, Map.of("signature", answer));
    }

    /** Mediation failed; the motion is to be prepared. */
    public String anEscalatedDispute(Cast cast) {
        var reference = aMediation(cast);
        holdsSession(cast, reference, "impasse");
        return reference;
    }

    /** The motion is put; three seats may vote. */
    public String aMotion(Cast cast) {
        var reference = anEscalatedDispute(cast);
        completes(
                cast.user("manager"),
                "prepareMotion",
                reference,
                Map.of(
                        "motionText",
                        "The insurer shall pay the difference.",
                        "measures",
                        clauses(cast, today().plusDays(30))));
        return reference;
    }

    public void votes(Cast cast, String reference, String member, String choice) {
        completes(cast.user("rep-" + member), "castBallot", reference, Map.of("choice", choice));
    }

    /** A list with one clause: the insurer owes the hospital. */
    public String clauses(Cast cast, LocalDate due) {
        return "[{\"obligor\":\"%s\",\"obligee\":\"%s\",\"act\":\"Pay the difference\",\"due\":\"%s\"}]"
                .formatted(member(cast, "insurer"), member(cast, "hospital"), due);
    }

    public UUID member(Cast cast, String code) {
        return alliances.member(cast.alliance(), code).id();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(TestTime.now(), ZoneId.of("America/New_York"));
    }

    // ---- acting

    /** The person, signed in, submits the form of a task they can see. */
    public void completes(String username, String task, String reference, Map<String, Object> answers) {
        var waiting = tasksOf(username, reference).stream()
                .filter(each -> each.getTaskDefinitionKey().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " has no task " + task + " in " + reference));
        as(username, () -> {
            engine.getFormService().submitTaskForm(waiting.getId(), new HashMap<>(answers));
            return null;
        });
    }

    /** The tasks of a case that a person may work on. */
    public List<Task> tasksOf(String username, String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .or()
                .taskAssignee(username)
                .taskCandidateUser(username)
                .endOr()
                .list();
    }

    public <T> T as(String username, Callable<T> act) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(username).list().stream()
                .map(group -> group.getId())
                .toList();
        engine.getIdentityService().setAuthentication(username, groups);
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Runs everything of a case that is ready to go on by itself, until nothing is. Timers wait for their time. */
    public void runsJobs(String reference) {
        for (var job = readyJob(reference); job != null; job = readyJob(reference)) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    private Job readyJob(String reference) {
        return jobs(reference).stream()
                .filter(job -> !isTimer(job) && job.getRetries() > 0)
                .findFirst()
                .orElse(null);
    }

    /** Time passes until the timer is due; it fires, and whatever follows by itself happens. */
    public void timePasses(String timer, String reference) {
        var job = jobs(reference).stream()
                .filter(each -> isTimer(each) && activityOf(each).equals(timer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + timer + " in " + reference));
        TestTime.passTo(job.getDuedate().toInstant());
        engine.getManagementService().executeJob(job.getId());
        runsJobs(reference);
    }

    public Instant dueDateOf(String timer, String reference) {
        return jobs(reference).stream()
                .filter(each -> isTimer(each) && activityOf(each).equals(timer))
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }

    private List<Job> jobs(String reference) {
        return processesOf(reference).stream()
                .flatMap(process ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .list()
                                .stream())
                .toList();
    }

    private boolean isTimer(Job job) {
        return engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .timers()
                        .count()
                > 0;
    }

    private String activityOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    // ---- seeing

    public List<ProcessInstance> processesOf(String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    /** The running process of a case by its key. */
    public ProcessInstance process(String key, String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(key)
                .singleResult();
    }

    /** The steps a case has passed in a process, in the order they ended; also after it has ended. */
    public List<String> path(String key, String reference) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition(key, reference))
                .finished()
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .list()
                .stream()
                .filter(step -> businessKeyOf(step.getProcessInstanceId()).equals(reference) && !step.isCanceled())
                .map(step -> step.getActivityId())
                .toList();
    }

    private String definition(String key, String reference) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(key)
                .list()
                .get(0)
                .getProcessDefinitionId();
    }

    private String businessKeyOf(String processInstance) {
        return String.valueOf(engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey());
    }

    public List<Outcome> outcomes(String reference) {
        return record.entriesOf(reference).stream().map(Entry::outcome).toList();
    }

    /** The record holds these outcomes, in this order, among others. */
    public void thenTheRecordShows(String reference, Outcome... outcomes) {
        assertThat(outcomes(reference)).containsSubsequence(outcomes);
    }

    public void thenTheRecordLacks(String reference, Outcome... outcomes) {
        assertThat(outcomes(reference)).doesNotContain(outcomes);
    }

    public List<String> waitingTasks(String reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public static List<String> sorted(String... names) {
        return Arrays.stream(names).sorted().toList();
    }
}
