package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.proposal;
import static org.concordat.Answers.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.LogSearch;
import org.concordat.RoomActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.concordat.database.DataFolder;
import org.concordat.mediation.MediationRoom;
import org.concordat.mediation.RoomOffice.Content;
import org.concordat.vault.Deposit;
import org.concordat.vault.Drafts;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Plants a text of its own through every door of the engine and the application, then searches all that the database
 * keeps. A door may take the text or refuse it; in clear it is nowhere.
 */
@ConcordatTest
class PlantedSecretTest {

    private interface Attempt {
        void plant(String secret) throws Exception;
    }

    // looks like a code or a username, so that no door refuses it for its shape alone
    private final String marker = "zq" + UUID.randomUUID().toString().substring(0, 8) + "q";
    private final Map<String, String> taken = new LinkedHashMap<>();
    private int planted;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    Vault vault;

    @Autowired
    Drafts drafts;

    @Autowired
    RoomActs rooms;

    @Autowired
    ProcessEngine engine;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    @LocalServerPort
    int port;

    Cast cast;
    WholeDatabase database;
    LogSearch log;

    @BeforeEach
    void anAlliance() {
        database = WholeDatabase.fromNowOn(application.getJdbcUrl(), folder);
        cast = story.anAlliance();
        alliances.registerInstaller(cast.user("operator"), "Operator", Story.PASSWORD);
        // so that whatever is written in a mail lies in the outbox, where the search finds it
        for (var reader : List.of("rep-hospital", "rep-insurer")) {
            story.isReachedAt(cast, reader, reader + "@" + cast.alliance() + ".example");
        }
        log = LogSearch.forText(marker);
    }

    @AfterEach
    void isInNoLog() {
        log.close();
        assertThat(log.findings()).isEmpty();
    }

    @Test
    @DisplayName("the search finds a text that does stand in clear, as text, bytes, UTF-16, Base64 or large object")
    void findsWhatIsInClear() {
        var sql = database.superuser();
        sql.execute("create table scratch (words text, bytes bytea)");
        try {
            sql.update("insert into scratch values ('a " + marker + "-1 b', null)");
            sql.update("insert into scratch values (null, ?)", (marker + "-2").getBytes(StandardCharsets.UTF_8));
            sql.update("insert into scratch values (null, ?)", (marker + "-3").getBytes(StandardCharsets.UTF_16LE));
            sql.update(
                    "insert into scratch values (encode(convert_to('some words ' || ? || ' here', 'UTF8'), 'base64'), null)",
                    marker + "-4");
            sql.queryForObject("select lo_from_bytea(0, ?)::text", String.class, (Object)
                    (marker + "-5").getBytes(StandardCharsets.UTF_8));

            assertThat(database.findings(marker)).hasSize(5);
        } finally {
            sql.execute("drop table scratch");
            sql.execute("select lo_unlink(oid) from pg_largeobject_metadata");
        }
    }

    @Test
    @DisplayName("what people write into forms, reports, drafts and files lies in the vault and nowhere in clear")
    void vaultTakesWhatPeopleWrite() {
        var reported = new String[1];
        through(
                "report",
                secret -> reported[0] = story.as(
                        cast.user("rep-hospital"), () -> conflicts.report(cast.alliance(), aReportSaying(secret))));
        var reference = reported[0];
        story.acknowledges(cast, reference, "complete");
        through(
                "text field of a form, by HTTP",
                secret -> submit(
                        "manager",
                        "assessDispute",
                        reference,
                        Answers.with(Answers.assessment("accepted"), "assessmentReasons", secret)));
        story.goesOnWithoutTalks(cast, reference);
        through("text field of a form, by the engine's API", secret -> {
            story.mediated(cast, reference);
            story.completes(
                    cast.user("mediator"),
                    "proposeSession",
                    reference,
                    with(proposal(story.today().plusDays(1)), "sessionPlace", secret));
            for (var member : List.of("hospital", "insurer")) {
                story.completes(
                        cast.user("rep-" + member),
                        "answerInvitation",
                        reference,
                        Map.of("invitationAnswer", "accepted", "invitationNote", secret));
            }
            story.runsJobs(reference);
            story.completes(
                    cast.user("mediator"),
                    "holdSession",
                    reference,
                    Map.of(
                            "sessionHeldOn",
                            story.today().toString(),
                            "sessionHeld",
                            "held",
                            "sessionOutcome",
                            "agreement",
                            "sessionNotes",
                            secret));
        });
        through(
                "row of a list",
                secret -> story.completes(
                        cast.user("mediator"),
                        "draftSettlement",
                        reference,
                        Answers.draft(story.clauses(cast, story.today().plusDays(30))
                                .replace("Pay the difference", secret))));
        through("draft", secret -> drafts.keep(cast.user("rep-hospital"), "task", reference, "reasons", secret));
        through(
                "evidence",
                secret -> story.as(
                        cast.user("rep-hospital"),
                        () -> vault.store(
                                Deposit.file(reference, "evidence", "text/plain", secret + ".txt", null),
                                secret.getBytes(StandardCharsets.UTF_8))));

        assertThat(taken).hasSize(6);
        assertThat(database.findings(marker)).isEmpty();
        assertThat(drafts.of(cast.user("rep-hospital"), "task")).containsValue(taken.get("draft"));
        assertThat(textsOf(reference))
                .contains(
                        taken.get("text field of a form, by HTTP"),
                        taken.get("text field of a form, by the engine's API"),
                        taken.get("evidence"))
                .anySatisfy(text -> assertThat(text).contains(taken.get("row of a list")))
                .anySatisfy(text -> assertThat(text).contains(taken.get("report")));
    }

    @Test
    @DisplayName(
            "what is put into the rooms of a mediation, and what is released, lies in the vault and nowhere in clear")
    void roomsOfAMediation() {
        var reference = story.aMediation(cast);
        var caucus = rooms.caucus(cast, "hospital");
        for (var kind : List.of("text", "file")) {
            through("joint " + kind, secret -> puts("rep-insurer", reference, RoomActs.JOINT, kind, secret));
            through("party's caucus " + kind, secret -> puts("rep-hospital", reference, caucus, kind, secret));
            through("mediator's caucus " + kind, secret -> puts("mediator", reference, caucus, kind, secret));
            through("notes " + kind, secret -> puts("mediator", reference, RoomActs.NOTES, kind, secret));
            through(
                    "released " + kind,
                    secret -> rooms.releases(
                            cast, "rep-hospital", reference, puts("rep-hospital", reference, caucus, kind, secret)));
        }

        assertThat(taken).hasSize(10);
        assertThat(database.findings(marker)).isEmpty();
        assertThat(rooms.readBy(cast, "mediator", reference)).containsAll(taken.values());
    }

    private UUID puts(String person, String reference, MediationRoom room, String kind, String secret) {
        var content = kind.equals("file") ? RoomActs.aFile(secret + ".txt", secret) : Content.text(secret);
        return rooms.puts(cast, person, reference, room, content);
    }

    @Test
    @DisplayName("every room of the vault keeps a text, and a document with its name, sealed")
    void roomsOfTheVault() {
        var reference = story.aReportedDispute(cast);
        for (var room : Room.values()) {
            through("text in " + room, secret -> keeps(Deposit.text(reference, room, "note"), secret));
            through(
                    "document in " + room,
                    secret -> keeps(
                            Deposit.file(reference, "note", "text/plain", secret, null)
                                    .in(room),
                            secret));
        }

        assertThat(taken).hasSize(2 * Room.values().length);
        assertThat(database.findings(marker)).isEmpty();
    }

    private void keeps(Deposit deposit, String secret) {
        story.as(cast.user("manager"), () -> vault.store(deposit, secret.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("a delegated task leaves nothing in clear either, whether submitted while pending or resolved")
    void delegatedTasks() {
        var reference = story.aReportedDispute(cast);
        var task = taskOf("manager", reference);
        story.as(cast.user("operator"), () -> {
            engine.getTaskService().claim(task, cast.user("manager"));
            engine.getTaskService().delegateTask(task, cast.user("manager"));
            return null;
        });

        through(
                "delegated task, resolved",
                secret -> story.as(cast.user("manager"), () -> {
                    engine.getTaskService().resolveTask(task, Map.of("assessmentReasons", secret));
                    return null;
                }));
        through(
                "delegated task, submitted while pending",
                secret -> submit(
                        "manager",
                        "assessDispute",
                        reference,
                        Answers.with(Answers.assessment("accepted"), "assessmentReasons", secret)));

        assertThat(taken).containsOnlyKeys("delegated task, submitted while pending");
        assertThat(database.findings(marker)).isEmpty();
        assertThat(textsOf(reference)).contains(taken.get("delegated task, submitted while pending"));
    }

    @Test
    @DisplayName("the engine's own doors for text are shut, even for somebody with every right in the engine")
    void enginesDoors() {
        var reference = story.aReportedDispute(cast);
        var task = taskOf("manager", reference);
        var tasks = engine.getTaskService();
        var runtime = engine.getRuntimeService();
        var process = story.process("conflict-reporting", reference).getId();

        asOperator("form: undeclared field", secret -> engine.getFormService()
                .submitTaskForm(task, answers("note", secret)));
        asOperator(
                "form: decision", secret -> engine.getFormService().submitTaskForm(task, answers("severity", secret)));
        asOperator("form: name of a field", secret -> engine.getFormService()
                .submitTaskForm(task, answers(secret, "high")));
        asOperator("start form", secret -> engine.getFormService()
                .submitStartForm(definition("dispute-resolution"), Map.of("subject", secret)));
        asOperator("complete", secret -> tasks.complete(task, Map.of("assessmentReasons", secret)));
        for (var name : List.of("note", "assessmentReasons", "alliance", "mediator", "role", "clockName", "lane")) {
            asOperator("task variable " + name, secret -> tasks.setVariable(task, name, secret));
            asOperator("local task variable " + name, secret -> tasks.setVariableLocal(task, name, secret));
            asOperator("variable " + name, secret -> runtime.setVariable(process, name, secret));
            asOperator("local variable " + name, secret -> runtime.setVariableLocal(process, name, secret));
        }
        asOperator("name of a variable", secret -> runtime.setVariable(process, secret, 1));
        asOperator("message", secret -> runtime.createMessageCorrelation("conflict.disputeWithdrawn")
                .processInstanceBusinessKey(reference)
                .setVariable("clockName", secret)
                .setVariable("mediator", secret)
                .correlate());
        asOperator("message that starts", secret -> runtime.createMessageCorrelation("clock.clockRanOut")
                .processInstanceBusinessKey(secret)
                .setVariable("clock", secret)
                .correlateStartMessage());
        for (var value : typed(marker + "-typed").entrySet()) {
            asOperator(
                    "variable of type " + value.getKey(),
                    secret -> runtime.startProcessInstanceByKey(
                            "dispute-resolution", reference, Map.of("alliance", value.getValue())));
            asOperator(
                    "list of type " + value.getKey(),
                    secret -> runtime.startProcessInstanceByKey(
                            "dispute-resolution", reference, Map.of("partyOptions", value.getValue())));
        }
        asOperator("business key", secret -> runtime.startProcessInstanceByKey("dispute-resolution", secret));
        asOperator(
                "case instance", secret -> runtime.startProcessInstanceByKey("dispute-resolution", reference, secret));
        asOperator("signal", secret -> {
            runtime.createSignalEvent("alliance." + secret)
                    .setVariables(Map.of("mediator", secret))
                    .send();
            throw new IllegalStateException("nobody hears it, nothing is kept");
        });
        asOperator("BPMN error", secret -> tasks.handleBpmnError(task, "refused", secret));
        asOperator("BPMN escalation", secret -> tasks.handleEscalation(task, secret, Map.of("note", secret)));
        asOperator("comment", secret -> tasks.createComment(task, process, secret));
        asOperator(
                "attached address",
                secret ->
                        tasks.createAttachment("url", task, process, secret, secret, "https://example.org/" + secret));
        asOperator(
                "attached file",
                secret -> tasks.createAttachment(
                        "text/plain", task, process, "file", secret, new ByteArrayInputStream(secret.getBytes())));
        asOperator("standalone task", secret -> tasks.saveTask(named(tasks.newTask(), secret)));
        asOperator(
                "name of a task",
                secret -> tasks.saveTask(
                        named(tasks.createTaskQuery().taskId(task).singleResult(), secret)));
        asOperator("name of a task, alone", secret -> tasks.setName(task, secret));
        asOperator("description of a task", secret -> tasks.setDescription(task, secret));
        asOperator("owner of a task", secret -> tasks.setOwner(task, secret));
        asOperator("assignee of a task", secret -> tasks.setAssignee(task, secret));
        asOperator("claim", secret -> tasks.claim(task, secret));
        asOperator("delegate", secret -> tasks.delegateTask(task, secret));
        asOperator("candidate", secret -> tasks.addCandidateUser(task, secret));
        asOperator("candidate group", secret -> tasks.addCandidateGroup(task, secret));
        asOperator("kind of a link", secret -> tasks.addUserIdentityLink(task, cast.user("manager"), secret));
        asOperator("reason of a deletion", secret -> runtime.deleteProcessInstance(process, secret));
        asOperator("reason of a task's deletion", secret -> tasks.deleteTask(task, secret));
        asOperator("annotation of a modification", secret -> runtime.createProcessInstanceModification(process)
                .setAnnotation(secret)
                .startBeforeActivity("assessDispute")
                .execute());
        asOperator("incident", secret -> runtime.createIncident("note", process, secret, secret));
        asOperator("annotation of the operation log", secret -> engine.getHistoryService()
                .setAnnotationForOperationLogById(anOperation(), secret));
        asOperator("annotation of an incident", secret -> runtime.setAnnotationForIncidentById("none", secret));
        asOperator("decision table", secret -> engine.getDecisionService()
                .evaluateDecisionTableByKey("dispute-triage")
                .variables(Map.of("category", secret + " ", "severity", "high", "patientImpact", "high", "amount", 1))
                .evaluate());
        through(
                "filter, by somebody who does not run the engine",
                secret -> story.as(cast.user("manager"), () -> engine.getFilterService()
                        .saveFilter(engine.getFilterService().newTaskFilter(secret))));

        assertThat(taken).isEmpty();
        assertThat(database.findings(marker)).isEmpty();
    }

    @Test
    @DisplayName("over HTTP the engine's doors for text are shut for workers and for those who run the engine")
    void enginesDoorsOverHttp() {
        var reference = story.aReportedDispute(cast);
        var task = taskOf("manager", reference);
        var process = story.process("conflict-reporting", reference).getId();
        for (var person : List.of("manager", "operator")) {
            var tasklist = signIn(person);
            for (var door : bodies(task, process).entrySet()) {
                through(
                        person + " " + door.getKey(),
                        secret -> accepted(tasklist.post(
                                "/camunda/api/engine/engine/default" + door.getKey(),
                                saying(secret, door.getValue()))));
            }
        }

        assertThat(taken).isEmpty();
        assertThat(database.findings(marker)).isEmpty();
    }

    @Test
    @DisplayName("a failed job keeps where it failed, not what was said")
    void failedJobs() {
        var reference = story.aMediation(cast);
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.process("mediation", reference).getId())
                .list()
                .get(0);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        through("failed job", secret -> configuration
                .getCommandExecutorTxRequired()
                .execute(configuration
                        .getFailedJobCommandFactory()
                        .getCommand(
                                job.getId(),
                                new IllegalStateException(
                                        secret, new IllegalArgumentException("caused by " + secret)))));

        assertThat(taken).containsKey("failed job");
        assertThat(engine.getManagementService().getJobExceptionStacktrace(job.getId()))
                .contains("IllegalStateException");
        assertThat(database.findings(marker)).isEmpty();
    }

    // ---- planting

    private void through(String door, Attempt attempt) {
        var secret = marker + "-" + ++planted;
        try {
            attempt.plant(secret);
            taken.put(door, secret);
        } catch (Exception refused) {
            // refusing is one of the two right answers
        }
    }

    private void asOperator(String door, Attempt attempt) {
        through(
                door,
                secret -> story.as(cast.user("operator"), () -> {
                    attempt.plant(secret);
                    return null;
                }));
    }

    private static Map<String, Object> typed(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "string", secret,
                "json",
                        SpinValues.jsonValue("[{\"value\":\"x\",\"label\":\"" + secret + "\"}]")
                                .create(),
                "json text", SpinValues.jsonValue("\"" + secret + "\"").create(),
                "object", Variables.objectValue(List.of(secret)).create(),
                "serialized object",
                        Variables.serializedObjectValue("[\"" + secret + "\"]")
                                .serializationDataFormat("application/json")
                                .objectTypeName("java.util.ArrayList")
                                .create(),
                "untyped list", new ArrayList<>(List.of(secret)),
                "bytes", Variables.byteArrayValue(bytes),
                "file", Variables.fileValue(secret).file(bytes).create());
    }

    private static Map<String, Object> answers(String key, String value) {
        var answers = new HashMap<String, Object>(
                Map.of("assessment", "accepted", "severity", "high", "assessmentReasons", "Within the charter."));
        answers.put(key, value);
        return answers;
    }

    /** What each path would take, with {@code SECRET} in the place of the text. */
    private static Map<String, String> bodies(String task, String process) {
        var variables = "{\"variables\":{\"note\":{\"value\":\"SECRET\",\"type\":\"String\"}}}";
        var object =
                """
                {"variables":{"note":{"value":"[\\"SECRET\\"]","type":"Object","valueInfo":
                {"objectTypeName":"java.util.ArrayList","serializationDataFormat":"application/json"}}}}""";
        var modification = "{\"modifications\":{\"mediator\":{\"value\":\"SECRET\"}}}";
        var doors = new LinkedHashMap<String, String>();
        doors.put("/task/" + task + "/submit-form", variables);
        doors.put("/task/" + task + "/submit-form?", object);
        doors.put("/task/" + task + "/complete", variables);
        doors.put("/task/" + task + "/resolve", variables);
        doors.put("/task/" + task + "/variables", modification);
        doors.put("/task/" + task + "/localVariables", modification);
        doors.put("/task/" + task + "/comment/create", "{\"message\":\"SECRET\"}");
        doors.put("/task/" + task + "/bpmnError", "{\"errorCode\":\"x\",\"errorMessage\":\"SECRET\"}");
        doors.put("/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"SECRET\"}");
        doors.put("/task/" + task + "/assignee", "{\"userId\":\"SECRET\"}");
        doors.put("/task/" + task + "/claim", "{\"userId\":\"SECRET\"}");
        doors.put("/task/" + task + "/delegate", "{\"userId\":\"SECRET\"}");
        doors.put("/task/" + task + "/identity-links", "{\"userId\":\"SECRET\",\"type\":\"candidate\"}");
        doors.put("/task/create", "{\"name\":\"SECRET\",\"description\":\"SECRET\"}");
        doors.put("/process-instance/" + process + "/variables", modification);
        doors.put(
                "/process-instance/delete",
                "{\"processInstanceIds\":[\"" + process + "\"],\"deleteReason\":\"SECRET\"}");
        doors.put(
                "/process-instance/" + process + "/modification",
                "{\"annotation\":\"SECRET\",\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"assessDispute\"}]}");
        doors.put("/execution/" + process + "/localVariables", modification);
        doors.put("/execution/" + process + "/create-incident", "{\"incidentType\":\"x\",\"message\":\"SECRET\"}");
        doors.put("/message", "{\"messageName\":\"clock.clockRanOut\",\"businessKey\":\"SECRET\"}");
        doors.put("/signal", "{\"name\":\"alliance.SECRET\"}");
        doors.put("/process-definition/key/dispute-resolution/start", "{\"businessKey\":\"SECRET\"}");
        doors.put("/process-definition/key/dispute-resolution/submit-form", "{\"businessKey\":\"SECRET\"}");
        doors.put(
                "/decision-definition/key/dispute-triage/evaluate",
                "{\"variables\":{\"category\":{\"value\":\"SECRET\",\"type\":\"String\"}}}");
        return doors;
    }

    private static JsonNode saying(String secret, String body) {
        try {
            return new ObjectMapper().readTree(body.replace("SECRET", secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private void submit(String person, String task, String reference, Map<String, Object> answers) {
        signIn(person).complete(task, reference, answers);
    }

    private Tasklist signIn(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private static Task named(Task task, String secret) {
        task.setName(secret);
        task.setDescription(secret);
        return task;
    }

    private String taskOf(String person, String reference) {
        return story.tasksOf(cast.user(person), reference).get(0).getId();
    }

    private String definition(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String anOperation() {
        return engine.getHistoryService()
                .createUserOperationLogQuery()
                .listPage(0, 1)
                .get(0)
                .getOperationId();
    }

    private static Report aReportSaying(String secret) {
        return new Report(
                "hospital",
                List.of("insurer"),
                Category.FINANCIAL,
                Severity.HIGH,
                PatientImpact.HIGH,
                2_500_000L,
                "About " + secret,
                "It is said that " + secret,
                "Stop " + secret);
    }

    private List<String> textsOf(String reference) {
        return vault.itemsOf(reference).stream()
                .map(item -> vault.openText(item.id()))
                .toList();
    }
}
