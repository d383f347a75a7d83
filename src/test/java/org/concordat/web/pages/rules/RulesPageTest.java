package org.concordat.web.pages.rules;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.PageReader;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Role;
import org.concordat.alliance.rules.RuleChangeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
@DisplayName("The page of the rules in force")
class RulesPageTest {

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
    void anAllianceWithTwoOwners() {
        cast = story.anAlliance();
        story.register(cast, "owner-two", null, Role.PROCESS_OWNER);
    }

    @Test
    @DisplayName("lets one owner propose a table, another read it and put it in force")
    void proposesAndApproves() throws Exception {
        propose("extension-rules.dmn", table()).andExpect(status().is3xxRedirection());

        open("owner").andExpect(content().string(containsString("Withdraw the change")));
        open("owner").andExpect(content().string(not(containsString("Approve and put in force"))));
        open("auditor").andExpect(content().string(containsString("Longer extensions")));
        var change = "/rules/changes/" + proposed();
        pages.opens(cast.user("owner-two"), change + "/extension-rules.dmn")
                .andExpect(content().string(containsString("decisionTable")));
        open("owner-two").andExpect(content().string(containsString("Approve and put in force")));
        act("owner-two", change + "/approval");

        open("owner").andExpect(content().string(containsString("owner, approved by owner-two")));
        open("owner").andExpect(content().string(containsString("this alliance")));
    }

    @Test
    @DisplayName("says what is wrong with a file, and why a change was refused")
    void saysWhatIsWrong() throws Exception {
        propose("extension-rules.exe", table())
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("refused", containsString("must be named like")));
        propose("extension-rules.dmn", table());
        perform("owner-two", post("/rules/changes/" + proposed() + "/refusal").param("reason", "Ask the board first"));

        open("owner").andExpect(content().string(containsString("Ask the board first")));
        open("owner").andExpect(content().string(not(containsString("Withdraw the change"))));
    }

    @Test
    @DisplayName("refuses a file that is not UTF-8, which would be put in force as another")
    void refusesOtherCharacters() throws Exception {
        var table = new String(table(), StandardCharsets.UTF_8).replace("<description>", "<description>Längere ");

        propose("extension-rules.dmn", table.getBytes(StandardCharsets.ISO_8859_1))
                .andExpect(flash().attribute("refused", containsString("extension-rules.dmn must be UTF-8")));
    }

    @Test
    @DisplayName("is not there for case workers and strangers")
    void isForOwners() throws Exception {
        propose("extension-rules.dmn", table());
        open("manager").andExpect(status().isNotFound());
        pages.opens(story.anAlliance().user("owner"), "/rules/changes/" + proposed() + "/extension-rules.dmn")
                .andExpect(status().isNotFound());
    }

    private UUID proposed() {
        return changes.changesOf(alliances.alliance(cast.alliance()).id())
                .get(0)
                .id();
    }

    private ResultActions propose(String name, byte[] file) throws Exception {
        return perform(
                "owner",
                multipart("/rules/changes")
                        .file(new MockMultipartFile("files", name, "text/xml", file))
                        .param("title", "Longer extensions")
                        .param("own", "on"));
    }

    private void act(String person, String path) throws Exception {
        perform(person, post(path)).andExpect(status().is3xxRedirection());
    }

    private ResultActions perform(String person, MockHttpServletRequestBuilder request) {
        return story.as(cast.user(person), () -> pages.sends(cast.user(person), request));
    }

    private ResultActions open(String person) throws Exception {
        return pages.opens(cast.user(person), "/rules");
    }

    private static byte[] table() throws IOException {
        return Files.readAllBytes(Path.of("processes/extension-rules.dmn"));
    }
}
