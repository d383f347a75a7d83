package org.concordat.web.pages.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.PageReader;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.CharterTerms;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.rules.RuleChangeOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ConcordatTest
@DisplayName("The page of what a proposal would change")
class RuleChangePageTest {

    private static final CharterTerms FOUNDED = new CharterTerms("America/New_York", "us-federal", true);
    private static final CharterTerms DENVER = new CharterTerms("America/Denver", "us-federal", true);
    private static final CharterTerms ALONE = new CharterTerms("America/New_York", "us-federal", false);

    @Autowired
    PageReader pages;

    @Autowired
    Story story;

    @Autowired
    RuleChangeOffice changes;

    @Autowired
    AllianceOffice alliances;

    Cast cast;

    @BeforeEach
    void anAllianceWhoseCharterWantsTwo() {
        cast = story.anAlliance();
        story.register(cast, "admin-two", null, Role.ADMINISTRATOR);
        story.register(cast, "owner-two", null, Role.PROCESS_OWNER);
        story.as(cast.user("admin"), () -> changes.amendCharter(cast.alliance(), FOUNDED));
    }

    /** Other tests deploy for all alliances, which one charter can make wait. */
    @AfterEach
    void theCharterWantsTwoNoMore() {
        approves("admin-two", amends("admin", ALONE));
    }

    @Test
    @DisplayName("shows whoever approves an amendment which terms of the charter change, and what that comes to")
    void showsTheTerms() throws Exception {
        var page = open("admin-two", amends("admin", DENVER));

        assertThat(page)
                .contains("1 term changes", "America/New_York</td>", "<mark>America/Denver</mark>")
                .contains("Days begin and end by the time of America/Denver, no longer by that of America/New_York")
                .contains("In force now", "Approve and put in force")
                .doesNotContain("Working days are counted by", "nobody changes the charter");
    }

    @Test
    @DisplayName("says of the rule of two itself, and of the calendar, what their change comes to")
    void saysWhatItComesTo() throws Exception {
        var page = open("auditor", amends("admin", new CharterTerms("America/New_York", "us-pa", false)));

        assertThat(page)
                .contains("2 terms change")
                .contains("From then on one person alone can change the charter")
                .contains("Working days are counted by", "(us-federal)")
                .doesNotContain("Approve and put in force", "Days begin and end by");
    }

    @Test
    @DisplayName("tells that an amendment was overtaken, and offers its approval to nobody")
    void tellsWhatWasOvertaken() throws Exception {
        var late = amends("admin", DENVER);
        approves("admin", amends("admin-two", new CharterTerms("America/Chicago", "us-federal", true)));

        var page = open("admin-two", late);

        assertThat(page)
                .contains("It cannot be approved any more", "America/Chicago</td>", "<mark>America/Denver</mark>")
                .contains("Refuse the change")
                .doesNotContain("Approve and put in force");
    }

    @Test
    @DisplayName("shows an amendment in force beside what the charter said before")
    void showsWhatItSaidBefore() throws Exception {
        var change = amends("admin", DENVER);
        approves("admin-two", change);

        assertThat(open("auditor", change))
                .contains("In force then", "America/New_York</td>", "<mark>America/Denver</mark>")
                .doesNotContain("It cannot be approved any more");
    }

    @Test
    @DisplayName("is not made of terms that are in force already")
    void changesSomething() {
        assertThatThrownBy(() -> amends("admin", FOUNDED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("says this already");
    }

    @Test
    @DisplayName("is one that the page of rules leads to, and not there for case workers")
    void isLedTo() throws Exception {
        var change = amends("admin", DENVER);

        assertThat(look("admin-two", "/rules").getContentAsString())
                .contains("href=\"/rules/changes/" + change + "\"", "What would change");
        assertThat(look("manager", "/rules/changes/" + change).getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("tells that a table was overtaken, too")
    void tellsOfTables() throws Exception {
        var late = proposes("owner", "ours");
        approves("owner", proposes("owner-two", "theirs"));

        assertThat(open("owner-two", late))
                .contains("It cannot be approved any more")
                .doesNotContain("Approve and put in force");
    }

    private UUID amends(String person, CharterTerms terms) {
        return story.as(cast.user(person), () -> changes.amendCharter(cast.alliance(), terms))
                .orElseThrow();
    }

    private UUID proposes(String person, String remark) throws IOException {
        var text = Files.readString(Path.of("processes/extension-rules.dmn")) + "<!-- " + remark + " of "
                + cast.alliance() + " -->";
        return story.as(
                cast.user(person),
                () -> changes.proposeRules(cast.alliance(), "Another table", Map.of("extension-rules.dmn", text)));
    }

    private void approves(String person, UUID change) {
        story.as(cast.user(person), () -> changes.approve(change));
    }

    private String open(String person, UUID change) throws Exception {
        return look(person, "/rules/changes/" + change).getContentAsString();
    }

    private MockHttpServletResponse look(String person, String path) throws Exception {
        return pages.opens(cast.user(person), path).andReturn().getResponse();
    }
}
