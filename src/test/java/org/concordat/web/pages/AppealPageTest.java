package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A sanction in a case file")
class AppealPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AppealActs acts;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is appealed against by its member, on a ground and with reasons, and by nobody else")
    void isAppealed() {
        var reference = sanctions.aWarning(cast);
        var appeal = appealOf(reference);
        var member = as("rep-insurer");

        assertThat(as("rep-hospital").get(appeal).statusCode()).isEqualTo(404);
        assertThat(as("rep-clinic").get(appeal).statusCode()).isEqualTo(404);
        assertThat(as("rep-hospital").get("/disputes/" + reference).body()).doesNotContain(appeal);
        assertThat(member.get("/disputes/" + reference).body()).contains(appeal, "Appeal: can be filed");
        assertThat(send(member, appeal, "unfair", "It is.").body()).contains("ground must be");
        assertThat(send(member, appeal, "procedure", " ").body()).contains("reasons must not be empty");
        assertThat(send(member, appeal, "procedure", "We were not heard.").statusCode())
                .isEqualTo(302);

        assertThat(as("rep-hospital").get("/disputes/" + reference).body())
                .contains(
                        "the rules of procedure were not kept",
                        "We were not heard.",
                        "Stayed while an appeal is heard",
                        "Appeal filed");
        assertThat(member.get(appeal).statusCode()).isEqualTo(404);
        story.thenTheRecordShows(reference, Outcome.APPEAL_FILED);
    }

    @Test
    @DisplayName("shows its appeal to the panel that hears it, and the case to nobody of another one")
    void isReadByItsPanel() {
        var reference = acts.aHeardWarning(cast);

        assertThat(as("executive").get("/disputes/" + reference).body())
                .contains("It was paid on time.", "Nothing was paid before May.", "heard by: executive committee");
        assertThat(as("rep-clinic").get("/disputes/" + reference).statusCode()).isEqualTo(404);
    }

    private String appealOf(String reference) {
        return "/disputes/" + reference + "/sanctions/"
                + sanctions.last(reference).id() + "/appeal";
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private static HttpResponse<String> send(Tasklist person, String page, String ground, String reasons) {
        var token = CSRF.matcher(person.get(page).body());
        assertThat(token.find()).isTrue();
        var body = "_csrf=" + encoded(token.group(1)) + "&ground=" + encoded(ground) + "&reasons=" + encoded(reasons);
        return person.postText(page, "application/x-www-form-urlencoded", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
