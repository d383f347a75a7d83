package org.concordat.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.notice.Notice.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The words of a notice")
class NoticeTextsTest {

    private static final String BUNDLED = "A dispute that names your organisation has been reported.";
    private static final String OWN = "Somebody has named you in a dispute of this alliance.";

    @Autowired
    Story story;

    @Autowired
    NoticeOffice notices;

    @Autowired
    RepositoryService repository;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("are those of the table in force, which the record names")
    void comeFromTheTable() {
        var reference = story.aReportedDispute(cast);

        assertThat(toldRespondent(reference)).containsExactly(BUNDLED);
        assertThat(story.lastFacts(reference, Outcome.NOTICE_SERVED)).containsEntry("text", BUNDLED);
        assertThat(notices.noticesOf(reference))
                .extracting(Notice::rule)
                .allMatch(rule -> rule.startsWith("notice-texts v"));
    }

    @Test
    @DisplayName("are the alliance's own where it has some, and what was served before stays as it was")
    void areTheAlliancesOwn() throws Exception {
        var before = story.aReportedDispute(cast);

        theAllianceWritesItsOwn();

        assertThat(toldRespondent(story.aReportedDisputeWith(cast, "clinic"))).containsExactly(OWN);
        assertThat(toldRespondent(before)).containsExactly(BUNDLED);
    }

    private void theAllianceWritesItsOwn() throws Exception {
        var shared = Files.readString(Path.of("processes/notice-texts.dmn"));
        repository
                .createDeployment()
                .name("notice-texts")
                .tenantId(cast.alliance())
                .addString("notice-texts.dmn", shared.replace(BUNDLED, OWN))
                .deploy();
    }

    private List<String> toldRespondent(String reference) {
        return notices.noticesOf(reference).stream()
                .filter(notice -> notice.template() == Template.RESPONDENT_NOTIFIED)
                .map(Notice::text)
                .toList();
    }
}
