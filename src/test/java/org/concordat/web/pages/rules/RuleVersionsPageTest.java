package org.concordat.web.pages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Modeler;
import org.concordat.PageReader;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Role;
import org.concordat.alliance.rules.Fingerprints;
import org.concordat.alliance.rules.RuleArchive;
import org.concordat.alliance.rules.RuleChangeOffice;
import org.concordat.web.RuleDesk;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

@ConcordatTest
@DisplayName("The page of the versions of a rule")
class RuleVersionsPageTest {

    private static final String TABLE = "dispute-triage.dmn";
    private static final String DIAGRAM = "conflict-reporting.bpmn";

    @Autowired
    PageReader pages;

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuleArchive archive;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    RuleDesk desk;

    @Autowired
    RuleChangeOffice changes;

    @Autowired
    EntityManager entities;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @AfterEach
    void takesDeploymentsBack() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentSource(Modeler.SOURCE)
                .list()
                .forEach(each -> engine.getRepositoryService().deleteDeployment(each.getId(), true));
    }

    @Test
    @DisplayName("lists an alliance's own versions beside those for all, with who put each in force and its hash")
    void listsVersions() throws Exception {
        var ours = text("<!-- ours -->");
        deploy(ours);

        var page = open("owner", "/rules/" + TABLE).getContentAsString();

        assertThat(page)
                .contains("Own version 1", "for this alliance", "in force now", "<td>owner</td>")
                .contains(Fingerprints.of(ours.getBytes(StandardCharsets.UTF_8)))
                .contains("Version 1", "for all alliances", "Concordat")
                .contains("dispute-triage v1");
    }

    @Test
    @DisplayName("shows no version where a deployment left the file as it was")
    void leavesOutWhatDidNotChange() throws Exception {
        deploy(text("<!-- ours -->"));
        engine.getRepositoryService()
                .createDeployment()
                .source(Modeler.SOURCE)
                .tenantId(cast.alliance())
                .addString(TABLE, text("<!-- ours -->"))
                .deploy();
        deploy(text("<!-- again -->"));

        var page = open("owner", "/rules/" + TABLE).getContentAsString();

        assertThat(page).contains("Own version 2", "dispute-triage v1 to v2").doesNotContain("Own version 3");
    }

    @Test
    @DisplayName("hands out each version as the file that was deployed")
    void handsOutTheFile() throws Exception {
        deploy(text("<!-- ours -->"));

        var file = open("owner", "/rules/" + TABLE + "/versions/own-1");

        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(text("<!-- ours -->"));
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(TABLE);
    }

    @Test
    @DisplayName("counts for auditors the cases under each version, and leads to them; owners are told of none")
    void countsCases() throws Exception {
        var reference = story.aReportedDispute(cast);
        var version = inForce(DIAGRAM);
        var cases = "/cases?rule=" + DIAGRAM + "&version=" + version;

        assertThat(open("auditor", "/rules/" + DIAGRAM).getContentAsString())
                .contains("1 case<", cases.replace("&", "&amp;"));
        assertThat(open("auditor", cases).getContentAsString()).contains(reference, "1 case<");
        assertThat(open("auditor", "/rules/dispute-triage.dmn").getContentAsString())
                .contains("1 case<");
        assertThat(open("auditor", "/rules/assess-dispute.form").getContentAsString())
                .contains("1 case<");
        assertThat(open("owner", "/rules/" + DIAGRAM).getContentAsString())
                .doesNotContain("1 case<", "/cases?", "Cases under it");
        assertThat(open("manager", cases).getStatus()).isEqualTo(400);
    }

    @Test
    @DisplayName("counts a case under the version that answered in it, and not under the one before")
    void countsUnderTheOwn() throws Exception {
        deploy(text("<!-- ours -->"));
        var reference = story.aReportedDispute(cast);

        assertThat(open("auditor", "/cases?rule=" + TABLE + "&version=own-1").getContentAsString())
                .contains(reference, "Only cases under");
        assertThat(open("auditor", "/cases?rule=" + TABLE + "&version=1").getContentAsString())
                .doesNotContain(reference);
        assertThat(open("auditor", "/cases?rule=" + TABLE + "&version=own-7").getStatus())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("counts nothing of the member an auditor works for, nor of another alliance")
    void keepsTheWall() throws Exception {
        var reference = story.aReportedDispute(cast);
        story.register(cast, "their-auditor", "hospital", Role.AUDITOR);
        var other = story.anAlliance();
        var cases = "/cases?rule=" + DIAGRAM + "&version=" + inForce(DIAGRAM);

        assertThat(open("their-auditor", "/rules/" + DIAGRAM).getContentAsString())
                .contains("0 cases<")
                .doesNotContain("1 case<");
        assertThat(open("their-auditor", cases).getContentAsString()).doesNotContain(reference);
        assertThat(pages.opens(other.user("auditor"), "/rules/" + DIAGRAM)
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("1 case<");
    }

    @Test
    @DisplayName("knows nothing of another alliance's own versions, and is not there for case workers")
    void isTheAlliancesOwn() throws Exception {
        deploy(text("<!-- ours -->"));
        var stranger = story.anAlliance().user("owner");

        for (var path : new String[] {"/versions/own-1", "/compare?from=1&to=own-1"}) {
            assertThat(pages.opens(stranger, "/rules/" + TABLE + path)
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(pages.opens(stranger, "/rules/" + TABLE)
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("Own version");
        assertThat(open("manager", "/rules/" + TABLE).getStatus()).isEqualTo(404);
        assertThat(open("owner", "/rules/nothing.dmn").getStatus()).isEqualTo(404);
        assertThat(open("owner", "/rules/" + TABLE + "/versions/77").getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("tells whoever approves a diagram which forms are new with it and which it leaves out")
    void tellsWhatIsLeftOut() throws Exception {
        var files = Map.of(
                "escalation-request.bpmn", Files.readString(Path.of("processes/escalation-request.bpmn")),
                "decide-anew.form", Files.readString(Path.of("forms/escalation-request/decide-request.form")));
        var change = story.as(
                cast.user("owner"),
                () -> desk.propose(alliances.alliance(cast.alliance()), false, "Another form", files));

        var page = open("auditor", "/rules/changes/" + change).getContentAsString();
        story.as(cast.user("owner"), () -> changes.withdraw(change));

        assertThat(page)
                .contains("Left out: it would no longer be in force", "New: nothing of this name is in force")
                .doesNotContain("Approve and put in force");
    }

    @Test
    @DisplayName("calls a clock that a table or a diagram names by its words, too, and so does the course of a case")
    void callsClocksByTheirWords() throws Exception {
        var clocks = Files.readString(Path.of("processes/stage-clocks.dmn"));
        var longer = clocks.replaceFirst("(?s)(<outputEntry id=\"acknowledgementDue_amount\">\\s*<text>)2<", "$19<");
        var reporting = Files.readString(Path.of("processes", DIAGRAM));
        var change = story.as(
                cast.user("owner"),
                () -> changes.proposeRules(
                        null,
                        "Another clock",
                        Map.of(
                                DIAGRAM,
                                reporting.replace("(execution, 'acknowledgementDue')", "(execution, 'assessmentDue')"),
                                "stage-clocks.dmn",
                                longer)));
        var page = open("auditor", "/rules/changes/" + change).getContentAsString();
        story.as(cast.user("owner"), () -> changes.withdraw(change));
        var course = open("auditor", "/disputes/" + story.aReportedDispute(cast) + "/course?kind=RULE")
                .getContentAsString();

        assertThat(page)
                .contains("&quot;acknowledgementDue&quot; (acknowledgement of the report)")
                .contains("&#39;assessmentDue&#39;)} (assessment of the dispute)");
        assertThat(course).contains("acknowledgementDue (acknowledgement of the report)");
    }

    @Test
    @DisplayName("asks the database as often however many versions and cases there are")
    void asksAsOften() throws Exception {
        deploy(text("<!-- 0 -->"));
        open("auditor", "/rules/" + TABLE);
        var before = asked("/rules/" + TABLE);

        for (int at = 1; at < 6; at++) {
            deploy(text("<!-- " + at + " -->"));
        }
        story.aReportedDispute(cast);
        story.aReportedDispute(cast);

        assertThat(before).isPositive();
        assertThat(asked("/rules/" + TABLE)).isEqualTo(before);
    }

    /** What pages ask through JPA and what they ask by SQL of their own. */
    private long asked(String path) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        logger.addAppender(kept);
        logger.setLevel(Level.DEBUG);
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            open("auditor", path);
            return statistics.getPrepareStatementCount()
                    + kept.list.stream()
                            .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                            .count();
        } finally {
            statistics.setStatisticsEnabled(false);
            logger.setLevel(null);
            logger.detachAppender(kept);
        }
    }

    private String inForce(String file) {
        var versions = archive.versionsOf(alliances.alliance(cast.alliance()).id(), file);
        return versions.inForce().orElseThrow().key();
    }

    private void deploy(String text) {
        var answer = new Modeler(port, cast.user("owner")).deploys("table", cast.alliance(), Map.of(TABLE, text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private MockHttpServletResponse open(String person, String path) throws Exception {
        return pages.opens(cast.user(person), path).andReturn().getResponse();
    }

    private static String text(String more) throws IOException {
        return Files.readString(Path.of("processes", TABLE)) + more;
    }
}
