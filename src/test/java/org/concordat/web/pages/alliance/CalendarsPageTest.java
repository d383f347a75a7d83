package org.concordat.web.pages.alliance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.PageReader;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
@DisplayName("The page of an alliance's calendars")
class CalendarsPageTest {

    @Autowired
    PageReader pages;

    @Autowired
    Story story;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("keeps a member's calendar, shows it again for change, and offers it to the charter")
    void keepsACalendar() throws Exception {
        keep("09:00-14:00", "2026-12-24 closed Inventory").andExpect(status().is3xxRedirection());

        open("admin", page() + "?calendar=clinic-days")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-12-24 closed Inventory")))
                .andExpect(content().string(containsString("value=\"09:00-14:00\"")))
                .andExpect(content().string(containsString("The clinic")));
        open("admin", "/setup/" + cast.alliance())
                .andExpect(content().string(containsString("Days of the clinic (clinic-days)")));
        open("rep-clinic", "/clock-trial?start=2026-12-23&amount=1&calendar=clinic-days")
                .andExpect(content().string(containsString("closed: Inventory")));
    }

    @Test
    @DisplayName("says what is wrong and keeps what was typed")
    void saysWhatIsWrong() throws Exception {
        keep("late", "2026-12-24 closed Inventory")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("hours: must be two times")))
                .andExpect(content().string(containsString("2026-12-24 closed Inventory")));
        keep("09:00-14:00", "next week closed").andExpect(content().string(containsString("days: must be lines")));
        open("admin", page()).andExpect(content().string(not(containsString("clinic-days"))));
    }

    @Test
    @DisplayName("is not there for others than the alliance's administrators")
    void isForAdministrators() throws Exception {
        open("manager", page()).andExpect(status().isNotFound());
        pages.opens(story.anAlliance().user("admin"), page()).andExpect(status().isNotFound());
    }

    private ResultActions keep(String hours, String days) throws Exception {
        return pages.sends(
                cast.user("admin"),
                post(page())
                        .param("code", "clinic-days")
                        .param("name", "Days of the clinic")
                        .param("member", "clinic")
                        .param("jurisdiction", "us-federal")
                        .param("zone", "America/New_York")
                        .param("weekend-saturday", "on")
                        .param("weekend-sunday", "on")
                        .param("hours-friday", hours)
                        .param("days", days));
    }

    private ResultActions open(String person, String page) throws Exception {
        return pages.opens(cast.user(person), page);
    }

    private String page() {
        return "/setup/" + cast.alliance() + "/calendars";
    }
}
