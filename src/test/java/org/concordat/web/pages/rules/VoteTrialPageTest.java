package org.concordat.web.pages.rules;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.PageReader;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
@DisplayName("The page that tries a vote out")
class VoteTrialPageTest {

    private static final String NINE = "/vote-trial?members=9&recused=0&yes=6&no=3&abstain=0&base=cast&numerator=2"
            + "&comparison=at-least&quorum_of_eligible=&denominator=";

    @Autowired
    PageReader pages;

    @Autowired
    Story story;

    String reader;

    @BeforeEach
    void aReader() {
        reader = story.anAlliance().user("rep-clinic");
    }

    @Test
    @DisplayName("says what the vote comes to and how many yes are needed")
    void saysTheResult() throws Exception {
        open(NINE + "3")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<span>passed</span>")))
                .andExpect(content().string(containsString("6 yes are needed.")));
    }

    @Test
    @DisplayName("says which field is wrong and keeps what was typed")
    void saysWhatIsWrong() throws Exception {
        open(NINE + "0")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("denominator: must not be zero")))
                .andExpect(content().string(containsString("value=\"6\"")));
    }

    private ResultActions open(String path) throws Exception {
        return pages.opens(reader, path);
    }
}
