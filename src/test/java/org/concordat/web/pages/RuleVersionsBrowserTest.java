package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Modeler;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Role;
import org.concordat.web.RuleDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With {@code -Dconcordat.pictures=docs/pages} it makes the README's picture anew. */
@ConcordatTest
@DisplayName("Versions of rules in a browser")
class RuleVersionsBrowserTest {

    private static final Path PICTURES = Path.of(System.getProperty("concordat.pictures", "target/pictures"));
    private static final String DIAGRAM = "escalation-request";
    private static final String FORM = "decide-request.form";
    private static final String TABLE = "extension-rules.dmn";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuleDesk desk;

    @Autowired
    AllianceOffice alliances;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @AfterEach
    void takesDeploymentsBack() {
        engine.getRepositoryService().createDeploymentQuery().list().stream()
                .filter(each -> Modeler.SOURCE.equals(each.getSource()) || each.getTenantId() != null)
                .forEach(each -> engine.getRepositoryService().deleteDeployment(each.getId(), true));
    }

    @Test
    @DisplayName("show two of a diagram as pictures with what differs marked, and tell the differences in words")
    void comparesDiagrams() throws IOException {
        deploy(file("processes/" + DIAGRAM + ".bpmn") + "<!-- before -->", form());
        deploy(changed(), form().replace("\"maxLength\": 10000", "\"maxLength\": 2000"));
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
        page.navigate("/rules");
        page.locator("th a:has-text('" + DIAGRAM + "')").press("Enter");
        assertThat(page.locator("h1")).hasText("Versions of " + DIAGRAM + ".bpmn");
        picture(page, "rule-versions");

        page.locator("a:has-text('What changed')").first().press("Enter");

        assertThat(page.locator("h1")).containsText("two versions beside each other");
        assertThat(page.locator("figure svg")).hasCount(2);
        assertThat(page.locator(".differences")).containsText("User task “Decide request”");
        assertThat(page.locator(".differences")).containsText("candidate groups changed from");
        assertThat(page.locator("figure svg >> nth=1")).containsText("+ added");
        assertThat(page.locator("figure svg >> nth=0")).containsText("− removed");
        assertThat(page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
                        + " === document.querySelectorAll('[id]').length"))
                .isEqualTo(true);
        whole(page, "rule-comparison");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("form.pick")).isHidden();
        whole(page, "rule-comparison-print");
    }

    @Test
    @DisplayName("show a form's as tables of fields")
    void comparesForms() throws IOException {
        deploy(file("processes/" + DIAGRAM + ".bpmn") + "<!-- before -->", form());
        deploy(changed(), form().replace("\"maxLength\": 10000", "\"maxLength\": 2000"));
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
        page.navigate("/rules/" + FORM);

        page.locator("a:has-text('What changed')").first().press("Enter");

        assertThat(page.locator(".differences")).containsText("most characters changed from 10000 to 2000");
        assertThat(page.locator(".sheet").last()).containsText("Most characters: 2000");
        whole(page, "rule-comparison-form");
    }

    @Test
    @DisplayName("show whoever approves a proposal what it would change of what is in force")
    void comparesAProposal() throws IOException {
        story.register(cast, "owner-two", null, Role.PROCESS_OWNER);
        var table = file("processes/" + TABLE);
        var proposed = table.replaceFirst("<text>60</text>", "<text>90</text>")
                .replaceFirst("(?s)<rule id=\"rule_answer\">.*?</rule>", "");
        story.as(
                cast.user("owner"),
                () -> desk.propose(
                        alliances.alliance(cast.alliance()), true, "More days for answers", Map.of(TABLE, proposed)));
        var page = chromium.signIn(port, cast.user("owner-two"), Story.PASSWORD);
        page.navigate("/rules");

        page.getByLabel("What would change: More days for answers").press("Enter");

        assertThat(page.locator(".differences")).containsText("Calendar days in all at most changed from 60 to 90");
        assertThat(page.locator(".differences")).containsText("− removed");
        whole(page, "rule-change");
        page.locator("button:has-text('Approve and put in force')").press("Enter");
        page.navigate("/rules/" + TABLE);
        assertThat(page.locator("tbody tr").first()).containsText("Own version 1");
        assertThat(page.locator("tbody tr").first()).containsText("approved by");
        assertThat(page.locator("th:has-text('Cases under it')")).hasCount(0);
    }

    private void deploy(String diagram, String form) {
        var answer = new Modeler(port, cast.user("owner"))
                .deploys(DIAGRAM, new TreeMap<>(Map.of(DIAGRAM + ".bpmn", diagram, FORM, form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Silence has an end of its own, somebody else decides, and the path that joined both is gone. */
    private static String changed() throws IOException {
        return file("processes/" + DIAGRAM + ".bpmn")
                .replace("candidateGroups=\"caseManagers\"", "candidateGroups=\"complianceOfficers\"")
                .replace("flow_grantBySilence_joinGranted", "flow_grantBySilence_silence")
                .replace(
                        "sourceRef=\"grantBySilence\" targetRef=\"joinGranted\"",
                        "sourceRef=\"grantBySilence\" targetRef=\"escalatedBySilence\"")
                .replace(
                        "sourceRef=\"isRequestGranted\" targetRef=\"joinGranted\"",
                        "sourceRef=\"isRequestGranted\" targetRef=\"disputeEscalated\"")
                .replace(
                        "<bpmn:incoming>flow_joinGranted_disputeEscalated</bpmn:incoming>",
                        "<bpmn:incoming>isRequestGranted_yes</bpmn:incoming>")
                .replaceFirst(
                        "(?s)<bpmn:exclusiveGateway id=\"joinGranted\">.*?</bpmn:exclusiveGateway>",
                        "<bpmn:endEvent id=\"escalatedBySilence\" name=\"Escalated by silence\"><bpmn:incoming>flow_grantBySilence_silence</bpmn:incoming>"
                                + "<bpmn:messageEventDefinition messageRef=\"message_escalationDecided\" camunda:delegateExpression=\"\\${escalateAsAskedDelegate}\" /></bpmn:endEvent>")
                .replaceFirst("<bpmn:sequenceFlow id=\"flow_joinGranted_disputeEscalated\".*?/>", "")
                .replaceFirst(
                        "(?s)<bpmndi:BPMNEdge id=\"flow_joinGranted_disputeEscalated_di\".*?</bpmndi:BPMNEdge>", "")
                .replaceFirst(
                        "(?s)<bpmndi:BPMNShape id=\"joinGranted_di\".*?</bpmndi:BPMNShape>",
                        "<bpmndi:BPMNShape id=\"escalatedBySilence_di\" bpmnElement=\"escalatedBySilence\"><dc:Bounds x=\"820\" y=\"102\" width=\"36\" height=\"36\" />"
                                + "<bpmndi:BPMNLabel><dc:Bounds x=\"800\" y=\"145\" width=\"76\" height=\"27\" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>")
                .replace("<di:waypoint x=\"686\" y=\"260\" />", "<di:waypoint x=\"820\" y=\"260\" />")
                .replaceFirst(
                        "(?s)<di:waypoint x=\"711\" y=\"120\" />\\s*<di:waypoint x=\"711\" y=\"235\" />",
                        "<di:waypoint x=\"820\" y=\"120\" />");
    }

    private static String form() throws IOException {
        return file("forms/" + DIAGRAM + "/" + FORM);
    }

    private static String file(String path) throws IOException {
        return Files.readString(Path.of(path));
    }

    private static void picture(Page page, String name) {
        page.setViewportSize(1400, 900);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static void whole(Page page, String name) {
        page.setViewportSize(1400, 900);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
