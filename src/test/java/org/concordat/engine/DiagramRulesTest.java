package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Modeler;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the Modeler may deploy: it sends a diagram with its forms, as a process owner. */
@ConcordatTest
class DiagramRulesTest {

    private static final String DIAGRAM =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="file" targetNamespace="test">
              <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="begun"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="a" sourceRef="begun" targetRef="step">%s</bpmn:sequenceFlow>
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="x" namespace="test">
              <decision id="hostile-table" name="x" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P1D">
                <decisionTable id="t">
                  <input id="i"><inputExpression id="ie" typeRef="string"><text>a</text></inputExpression></input>
                  <output id="o" name="o" typeRef="string" />
                  <rule id="r"><inputEntry id="e"><text></text></inputEntry>
                    <outputEntry id="oe" expressionLanguage="javascript"><text>java.lang.System.exit(1)</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    script task | scriptTask | <bpmn:scriptTask id="step" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
                    class | cannot be named | <bpmn:serviceTask id="step" camunda:class="java.lang.Runtime" />
                    class of an old namespace | cannot be named | <bpmn:serviceTask id="step" activiti:class="java.lang.Runtime" />
                    shell | type shell | <bpmn:serviceTask id="step" camunda:type="shell"><bpmn:extensionElements><camunda:field name="command" stringValue="id" /></bpmn:extensionElements></bpmn:serviceTask>
                    external worker | outside the diagram | <bpmn:serviceTask id="step" camunda:type="external" camunda:topic="x" />
                    unknown delegate | names no delegate | <bpmn:serviceTask id="step" camunda:delegateExpression="${runtimeService}" />
                    composed delegate | names no delegate | <bpmn:serviceTask id="step" camunda:delegateExpression="${execution.getVariable('x')}" />
                    unknown bean | conflictOffice | <bpmn:serviceTask id="step" camunda:expression="${conflictOffice.closeDispute('x')}" />
                    reflection | x is not known | <bpmn:serviceTask id="step" camunda:expression="${x.getClass().forName('a')}" />
                    class of a listener | cannot be named | <bpmn:task id="step"><bpmn:extensionElements><camunda:executionListener event="start" class="a.B" /></bpmn:extensionElements></bpmn:task>
                    script of a listener | script | <bpmn:task id="step"><bpmn:extensionElements><camunda:executionListener event="start"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:task>
                    script of a parameter | script | <bpmn:task id="step"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="juel">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>
                    connector | connector | <bpmn:serviceTask id="step"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>
                    task without a form | needs a form | <bpmn:userTask id="step" />
                    embedded form | needs a form | <bpmn:userTask id="step" camunda:formKey="embedded:app:x.html" />
                    form that is not attached | attach sign-paper.form | <bpmn:userTask id="step" camunda:formRef="signPaper" camunda:formRefBinding="deployment" />
                    form of another deployment | bound to the deployment | <bpmn:userTask id="step" camunda:formRef="signPaper" camunda:formRefBinding="latest" />
                    """)
    @DisplayName("refuses a diagram that brings code of its own or lacks a form, naming the element:")
    void refuses(String what, String rule, String step) {
        var answer = deploy("owner", "hostile", Map.of("hostile.bpmn", DIAGRAM.formatted("", step)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(rule);
        assertThat(versionsOf("hostile")).isZero();
    }

    @Test
    @DisplayName("refuses a condition in a script language")
    void refusesScriptedConditions() {
        var condition =
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">1</bpmn:conditionExpression>";
        var answer = deploy(
                "owner", "hostile", Map.of("hostile.bpmn", DIAGRAM.formatted(condition, "<bpmn:task id=\"step\" />")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("language");
    }

    @Test
    @DisplayName("takes a diagram of the same shape that is harmless, so the refusals above mean something")
    void takesAHarmlessDiagram() {
        var answer =
                deploy("owner", "hostile", Map.of("hostile.bpmn", DIAGRAM.formatted("", "<bpmn:task id=\"step\" />")));
        try {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(versionsOf("hostile")).isOne();
        } finally {
            remove("hostile");
        }
    }

    @Test
    @DisplayName("refuses a table with a cell that is not FEEL, and takes no case in CMMN")
    void refusesOtherLanguages() {
        assertThat(deploy("owner", "hostile-table", Map.of("hostile-table.dmn", TABLE))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("hostile-table")
                        .count())
                .isZero();
        var feel = deploy(
                "owner",
                "hostile-table",
                Map.of(
                        "hostile-table.dmn",
                        TABLE.replace(" expressionLanguage=\"javascript\"", "")
                                .replace("java.lang.System.exit(1)", "\"x\"")));
        remove("hostile-table");
        assertThat(feel.statusCode()).as(feel.body()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    @DisplayName("takes no file that brings entities of its own or asks for one elsewhere:")
    void refusesEntities(String declaration) {
        var reads = declaration.contains(" e ") ? "&e;" : "";
        var diagram = DIAGRAM.formatted(
                "", "<bpmn:task id=\"step\"><bpmn:documentation>" + reads + "</bpmn:documentation></bpmn:task>");
        var table = TABLE.replace("expressionLanguage=\"javascript\"", "")
                .replace("<text>java.lang.System.exit(1)</text>", "<text>\"" + reads + "\"</text>");

        for (var files :
                List.of(Map.of("hostile.bpmn", declaration + diagram), Map.of("hostile.dmn", declaration + table))) {
            var answer = deploy("owner", "hostile", files);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("leave that out");
        }
    }

    @Test
    @DisplayName("a process owner changes a diagram, and new disputes follow it")
    void ownersChangeDiagrams() throws IOException {
        var files = sessions();
        var changed = new LinkedHashMap<>(files);
        changed.computeIfPresent(
                "mediation-sessions.bpmn",
                (name, xml) -> xml.replace("name=\"Propose session\"", "name=\"Meet the parties\""));
        try {
            var answer = deploy("owner", "mediation-sessions", changed);
            var reference = story.aMediation(cast);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(story.tasksOf(cast.user("mediator"), reference).get(0).getName())
                    .startsWith("Meet the parties");
        } finally {
            remove("mediation-sessions");
        }
        var reference = story.aMediation(cast);
        assertThat(story.tasksOf(cast.user("mediator"), reference).get(0).getName())
                .startsWith("Propose session");
    }

    @Test
    @DisplayName("diagrams are read again after a restart, when their forms are not at hand")
    void readsDiagramsAgain() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getDeploymentCache().discardProcessDefinitionCache();

        var reference = story.aSettledDispute(cast);

        assertThat(story.waitingTasks(reference)).isNotEmpty();
    }

    @Test
    @DisplayName("nobody else deploys anything, not even what is harmless")
    void othersDeployNothing() throws IOException {
        for (var person : List.of("rep-hospital", "manager", "mediator", "auditor")) {
            assertThat(deploy(person, "mediation-sessions", sessions()).statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(story.as(cast.user("manager"), () -> {
                    try {
                        engine.getRepositoryService()
                                .createDeployment()
                                .addString("x.bpmn", "<x/>")
                                .deploy();
                        return "deployed";
                    } catch (org.camunda.bpm.engine.AuthorizationException e) {
                        return "refused";
                    }
                }))
                .isEqualTo("refused");
    }

    private static Map<String, String> sessions() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("mediation-sessions.bpmn", Files.readString(Path.of("processes/mediation-sessions.bpmn")));
        try (var forms = Files.list(Path.of("forms/mediation-sessions"))) {
            for (var form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        return files;
    }

    private HttpResponse<String> deploy(String person, String name, Map<String, String> files) {
        return new Modeler(port, cast.user(person)).deploys(name, files);
    }

    private long versionsOf(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    /** Other tests go on with the bundled diagrams. */
    private void remove(String name) {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(name)
                .deploymentSource(Modeler.SOURCE)
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }
}
