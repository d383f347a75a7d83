package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@ConcordatTest
class EngineDoorsTest {

    private static final String MARK = "concordat.test.attacked";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final List<String> ATTACKS = List.of(
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass())"
                    + ".invoke(null,'" + MARK + "','yes')}",
            "${''.class.forName('java.lang.System').setProperty('" + MARK + "','yes')}",
            "${dateTime().getClass().getClassLoader().loadClass('java.lang.System').setProperty('" + MARK + "','yes')}",
            "${dateTime().class.classLoader}",
            "${execution.processEngineServices.runtimeService}",
            "${task.execution.processEngineServices}",
            "${conflictOffice.closeDispute('x')}",
            "${masterKey}",
            "${dataSource.connection}",
            "${candidates.getClass().getName()}",
            "${candidates.class.name}",
            "${S('{}').getClass()}");

    private static final String INTRUDER =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"I\",\"email\":\"\"},"
                    + "\"credentials\":{\"password\":\"correct-horse-battery\"}}";
    private static final List<String> SET_UPS = List.of(
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create/",
            "/camunda/api/admin/setup/default/user/create?x",
            "/camunda/api/admin//setup/default/user/create",
            "//camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup;x/default/user/create",
            "/camunda/api/admin/setup/default/user/create;jsessionid=1",
            "/camunda;x/api/admin/setup/default/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/camunda/api/%2e/admin/setup/default/user/create",
            "/camunda/api/admin/x/../setup/default/user/create",
            "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
            "/camunda/api/admin/./setup/default/user/create",
            "/camunda/api/admin/SETUP/default/user/create",
            "/CAMUNDA/api/admin/setup/default/user/create",
            "/camunda/api/admin%2fsetup/default/user/create",
            "/camunda/api/admin\\setup/default/user/create",
            "/camunda/app/admin/default/../../../api/admin/setup/default/user/create",
            "/camunda/lib/../api/admin/setup/default/user/create",
            "/engine-rest/../camunda/api/admin/setup/default/user/create",
            "/login/../camunda/api/admin/setup/default/user/create",
            "/styles/..;/camunda/api/admin/setup/default/user/create");

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AllianceOffice alliances;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
        alliances.registerInstaller(cast.user("operator"), "Operator", Story.PASSWORD);
        System.clearProperty(MARK);
    }

    @AfterEach
    void nothingWasExecuted() {
        assertThat(System.getProperty(MARK)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/disputes",
                "/api/alliances/a1",
                "/api/disputes/x",
                "/engine-rest/version",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/deployment",
                "/engine-rest",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/lib/deps.js",
                "/v3/api-docs",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/webjars/camunda/app/tasklist/scripts/config.js",
                "/files/x"
            })
    @DisplayName("nothing is shown without signing in, by any method:")
    void everythingNeedsASignIn(String path) {
        for (var method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE")) {
            var answer = raw(method, path, "");
            var isToSignIn = answer.contains("/login") && (answer.startsWith("30", 9));
            assertThat(isToSignIn || answer.startsWith("401", 9) || answer.startsWith("403", 9))
                    .as(method + " " + path + ": " + answer)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("the sign-in page and the health are there for everybody")
    void signInIsOpen() {
        assertThat(raw("GET", "/login", "")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET", "/actuator/health", ""))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("details");
    }

    @Test
    @DisplayName("the engine checks its authorisations")
    void authorisationIsOn() {
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled())
                .isTrue();
    }

    @Test
    @DisplayName("the engine's REST API is for process owners and operators, and for deployments only")
    void restIsForDeployments() {
        for (var person : List.of("rep-hospital", "manager", "mediator", "compliance", "auditor", "admin")) {
            assertThat(rest(person, "/engine-rest/version").statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        for (var person : List.of("owner", "operator")) {
            assertThat(rest(person, "/engine-rest/version").statusCode()).isEqualTo(200);
            assertThat(rest(person, "/engine-rest/deployment?maxResults=0").statusCode())
                    .isEqualTo(200);
            for (var path : List.of(
                    "task",
                    "history/task",
                    "history/variable-instance",
                    "variable-instance",
                    "user",
                    "authorization",
                    "filter",
                    "process-instance",
                    "job",
                    "incident",
                    "engine/default/task",
                    "deployment/../task",
                    "deployment/x/resources/../../../task",
                    "deployment/%2e%2e/task",
                    "deployment;x/../task",
                    "deployment//task")) {
                var answer = raw("GET", "/engine-rest/" + path, basic(person));
                assertThat(answer).as(person + " " + path).matches("(?s)HTTP/1.1 (400|403|404) .*");
            }
        }
    }

    @Test
    @DisplayName("a session of the browser is no key to the REST API")
    void restTakesNoSession() {
        assertThat(raw("GET", "/engine-rest/version", signIn("owner").credentials()))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: Cross-Site",
                "Origin: https://elsewhere.example",
                "Origin: http://localhost",
                "Origin: http://localhost:1",
                "Origin: null",
                "Origin:",
                "Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost:1"
            })
    @DisplayName("a password that a browser remembers is no key for other sites' pages:")
    void foreignPages(String header) {
        for (var path : List.of("/engine-rest/deployment/create", "/api/alliances/" + cast.alliance() + "/members")) {
            for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                assertThat(raw(method, path, basic("admin") + header + "\r\n"))
                        .as(method + " " + path)
                        .startsWith("HTTP/1.1 403")
                        .contains("application/problem+json")
                        .contains("Another site's page");
            }
        }
        assertThat(raw("GET", "/engine-rest/version", basic("operator") + header + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    @DisplayName("our own pages and clients without a browser may")
    void ownPages() {
        for (var header : List.of(
                "",
                "Sec-Fetch-Site: same-origin\r\n",
                "Sec-Fetch-Site: none\r\n",
                "Origin: http://localhost:" + port + "\r\n")) {
            var headers = basic("admin") + "Content-Type: application/json\r\n" + header;
            assertThat(raw("POST", "/api/alliances/" + cast.alliance() + "/members", headers, "{}"))
                    .as(header)
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    @DisplayName("no control character reaches the database through a page")
    void controlCharacters() {
        var pages = signIn("admin");
        assertThat(pages.get("/case-file?task=%00").statusCode()).isEqualTo(400);
        assertThat(pages.get("/case-file?task=a%00b").statusCode()).isEqualTo(400);
        assertThat(pages.get("/case-file?task=none").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a query may carry no expression, however it is wrapped (CVE-2026-109432)")
    void queriesCarryNoExpressions() {
        var tasklist = signIn("rep-hospital");
        var filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        for (var attack : ATTACKS) {
            var expression = attack.replace("\"", "\\\"");
            for (var body : List.of(
                    "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                    "{\"orQueries\":[{\"taskVariables\":[]},{\"candidateUserExpression\":\"%s\"}]}",
                    "{\"orQueries\":[{\"orQueries\":[{\"ownerExpression\":\"%s\"}]}]}",
                    "{\"dueBeforeExpression\":\"%s\"}",
                    "{\"orQueries\":[{\"assignee\\u0045xpression\":\"%s\"}]}",
                    "{\"orQueries\":[{\"assigneeexpression\":\"%s\"}]}")) {
                for (var path : List.of("/task", "/task/count", "/filter/" + filter + "/list")) {
                    var answer = tasklist.postText(ENGINE + path, "application/json", body.formatted(expression));
                    assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(400);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-16",
                "application/hal+json",
                "text/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/octet-stream"
            })
    @DisplayName("nor under another content type:")
    void contentTypes(String type) {
        var answer = signIn("rep-hospital")
                .postText(
                        ENGINE + "/task",
                        type,
                        "{\"orQueries\":[{\"assigneeExpression\":\"" + ATTACKS.get(0) + "\"}]}");

        assertThat(answer.statusCode()).isBetween(400, 415);
    }

    @Test
    @DisplayName("nor as a parameter, nor through the REST API")
    void parameters() {
        var encoded = URLEncoder.encode(ATTACKS.get(0), StandardCharsets.UTF_8);

        assertThat(signIn("manager")
                        .get(ENGINE + "/task?assigneeExpression=" + encoded)
                        .statusCode())
                .isEqualTo(400);
        assertThat(rest("owner", "/engine-rest/task?assigneeExpression=" + encoded)
                        .statusCode())
                .isIn(400, 403);
    }

    @Test
    @DisplayName("behind the doors the expressions themselves reach nothing")
    void expressionsReachNothing() {
        story.aReportedDispute(cast);
        for (var attack : ATTACKS) {
            assertThatThrownBy(() -> story.as(cast.user("manager"), () -> engine.getTaskService()
                            .createTaskQuery()
                            .or()
                            .taskAssigneeExpression(attack)
                            .taskCandidateUserExpression(attack)
                            .endOr()
                            .list()))
                    .as(attack)
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    @DisplayName("behind the doors harmless expressions still work, so the refusals above mean something")
    void harmlessExpressionsWork() {
        story.aReportedDispute(cast);

        var mine = story.as(cast.user("manager"), () -> engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}")
                .endOr()
                .list());

        assertThat(mine).hasSize(1);
    }

    @Test
    @DisplayName("nobody becomes administrator through the set-up, even when there is none (CVE-2026-77226)")
    void setUpIsShut() {
        var identity = engine.getIdentityService();
        var worker = signIn("rep-hospital").credentials();
        var operator = signIn("operator").credentials();
        var operators =
                identity.createUserQuery().memberOfGroup(Operators.GROUP).list();
        operators.forEach(each -> identity.deleteMembership(each.getId(), Operators.GROUP));
        try {
            for (var path : SET_UPS) {
                for (var person : List.of("", worker, operator)) {
                    var answer = raw("POST", path, "Content-Type: application/json\r\n" + person, INTRUDER);
                    assertThat(answer).as(path + " " + person).matches("(?s)HTTP/1.1 (302|400|401|403|404) .*");
                }
            }
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
            assertThat(identity.createUserQuery().memberOfGroup(Operators.GROUP).count())
                    .isZero();
        } finally {
            operators.forEach(each -> identity.createMembership(each.getId(), Operators.GROUP));
        }
    }

    @Test
    @DisplayName("a worker reaches what Tasklist needs and no more, by any method")
    void workersReachTasklist() {
        var tasklist = signIn("manager");
        assertThat(tasklist.get(ENGINE + "/task").statusCode()).isEqualTo(200);
        assertThat(tasklist.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        for (var path : List.of(
                "/history/task",
                "/history/variable-instance",
                "/history/process-instance",
                "/variable-instance",
                "/process-instance",
                "/execution",
                "/job",
                "/incident",
                "/user",
                "/authorization",
                "/task;x",
                "//task",
                "/task/%2e%2e/history/task",
                "/task/x/variables",
                "/task/x/attachment",
                "/deployment")) {
            for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH")) {
                assertThat(raw(method, ENGINE + path, tasklist.credentials(), ""))
                        .as(method + " " + path)
                        .matches("(?s)HTTP/1.1 (400|403) .*");
            }
        }
        assertThat(raw("HEAD", ENGINE + "/task", tasklist.credentials(), "")).matches("(?s)HTTP/1.1 (200|403) .*");
        assertThat(raw("DELETE", ENGINE + "/task", tasklist.credentials(), "")).startsWith("HTTP/1.1 403");
    }

    @Test
    @DisplayName("leave an operator everything but the rules under which cases ran: those nobody deletes")
    void rulesStay() {
        var operator = signIn("operator").credentials();
        var table = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("stage-clocks")
                .withoutTenantId()
                .latestVersion()
                .singleResult();

        for (var path : List.of(
                "/deployment/" + table.getDeploymentId(),
                "/deployment/" + table.getDeploymentId() + "?cascade=true",
                "/process-definition/key/mediation",
                "/process-definition/key/mediation/delete")) {
            assertThat(raw("DELETE", ENGINE + path, operator)).as(path).startsWith("HTTP/1.1 403");
        }
        assertThat(raw("GET", ENGINE + "/deployment/" + table.getDeploymentId(), operator))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    @DisplayName("let nobody deploy but a process owner, whatever else an operator may do")
    void operatorsDeployNothing() {
        for (var path : List.of("/engine-rest/deployment/create", ENGINE + "/deployment/create")) {
            var who = path.startsWith("/engine-rest")
                    ? basic("operator")
                    : signIn("operator").credentials();
            assertThat(raw("POST", path, who)).as(path).startsWith("HTTP/1.1 403");
        }
        assertThat(raw("POST", "/engine-rest/deployment/create", basic("owner")))
                .doesNotStartWith("HTTP/1.1 403");
    }

    @Test
    @DisplayName("refuse a body that is too large, and a query for too much; one without a bound has one")
    void bounds() {
        var manager = signIn("manager");
        var operator = signIn("operator");
        var large = "{\"name\":\"" + "x".repeat(1_000_000) + "\"}";
        assertThat(manager.postText(ENGINE + "/task", "application/json", large).statusCode())
                .isEqualTo(413);
        assertThat(raw(
                        "POST",
                        "/engine-rest/deployment/create",
                        basic("owner") + "Content-Type: multipart/form-data; boundary=x\r\n",
                        "x".repeat(11_000_001)))
                .startsWith("HTTP/1.1 413");

        for (var most : List.of("2001", "99999999999", "-1", "many")) {
            assertThat(operator.get(ENGINE + "/task?maxResults=" + most).statusCode())
                    .as(most)
                    .isEqualTo(400);
        }
        assertThat(operator.get(ENGINE + "/task?maxResults=2000").statusCode()).isEqualTo(200);
        assertThat(operator.get(ENGINE + "/process-definition?latestVersion=true")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new ExpressionFreeRequest(new MockHttpServletRequest("GET", ENGINE + "/task"), new byte[0])
                        .getQueryString())
                .isEqualTo("maxResults=2000");
    }

    @Test
    @DisplayName("refuse what is sent without the body it needs, instead of breaking on it")
    void needABody() {
        var manager = signIn("manager");
        var task = manager.await("assessDispute", story.aReportedDispute(cast));

        for (var path : List.of(
                "/task",
                "/task/count",
                "/process-definition",
                "/task/" + task + "/claim",
                "/task/" + task + "/submit-form")) {
            assertThat(manager.postText(ENGINE + path, "application/json", "").statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    // ---- asking

    private Tasklist signIn(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private String basic(String person) {
        var pair = cast.user(person) + ":" + Story.PASSWORD;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    private HttpResponse<String> rest(String person, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header(
                                            "Authorization",
                                            basic(person).strip().substring(15))
                                    .method("GET", BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String raw(String method, String path, String headers) {
        return raw(method, path, headers, "");
    }

    /** The request exactly as written: a client's library would tidy the path. */
    private String raw(String method, String path, String headers, String body) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var request = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: close\r\nAccept: */*\r\n" + headers + "Content-Length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new StringBuilder();
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
