package org.concordat.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ConcordatTest
@DisplayName("The page to try a rule out")
class ClockTrialPageTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Story story;

    MockMvc browser;
    String reader;

    @BeforeEach
    void aReader() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        reader = story.anAlliance().user("rep-clinic");
    }

    @Test
    @DisplayName("shows the date in the clock's zone and why it is that one")
    void showsTheDateAndWhy() throws Exception {
        open("/clock-trial?start=2026-07-02&amount=1&hours=&zone=")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Jul 6, 2026, 11:59 PM EDT")))
                .andExpect(content().string(containsString("data-zone=\"America/New_York\"")))
                .andExpect(content().string(containsString("holiday: Independence Day (observed)")));
    }

    @Test
    @DisplayName("says which field is wrong and keeps what was typed")
    void saysWhatIsWrong() throws Exception {
        open("/clock-trial?start=2026-07-02&amount=many")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("amount: must be a whole number")))
                .andExpect(content().string(containsString("value=\"2026-07-02\"")));
    }

    private ResultActions open(String page) throws Exception {
        return browser.perform(get(page).with(user(reader)));
    }
}
