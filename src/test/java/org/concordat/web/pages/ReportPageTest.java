package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
@DisplayName("The page on which a dispute is reported")
class ReportPageTest {

    private static final Pattern REFERENCE = Pattern.compile("<strong>(D-[^<]+)</strong>");
    private static final String PAGE = "/disputes/new";
    private static final String REPORT = "respondents=insurer&category=financial&severity=high&patientImpact=low"
            + "&description=The+rate+was+not+applied.&subject=";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    JdbcClient database;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
        alliances.register(cast.alliance(), cast.user("nurse"), "Nora Quill", "hospital", Set.of(), Story.PASSWORD);
    }

    @Test
    @DisplayName("takes a report under protection once, however often it is sent, and keeps no name beside it")
    void takesAProtectedReportOnce() {
        var nurse = as("nurse");
        var form = hidden(nurse) + "&protectedReporter=true&" + REPORT + "Rate";

        var first = referenceIn(send(nurse, form));
        var again = referenceIn(send(nurse, form));

        assertThat(again).isEqualTo(first);
        assertThat(database.sql("select person from idempotency_key where reference = ?")
                        .param(first)
                        .query(String.class)
                        .single())
                .doesNotContain("nurse");
    }

    @Test
    @DisplayName("leads to one dispute when a representative clicks twice")
    void takesAReportOnce() {
        var representative = as("rep-hospital");
        var form = hidden(representative) + "&" + REPORT + "Rate";

        var first = send(representative, form).headers().firstValue("Location").orElseThrow();

        assertThat(send(representative, form).headers().firstValue("Location")).contains(first);
    }

    @Test
    @DisplayName("asks before it takes something else from the same page, and loses nothing")
    void asksAboutAChangedReport() {
        var nurse = as("nurse");
        var hidden = hidden(nurse) + "&protectedReporter=true&";
        var first = referenceIn(send(nurse, hidden + REPORT + "Rate"));

        var changed = send(nurse, hidden + REPORT + "Another+matter&differentSubject=Beds");

        assertThat(changed.statusCode()).isEqualTo(400);
        assertThat(changed.body()).contains("this page sent a report before", "Another matter");
        var anew = "once=" + once(changed.body()) + "&_csrf=" + csrf(changed.body()) + "&protectedReporter=true&";
        assertThat(referenceIn(send(nurse, anew + REPORT + "Another+matter&differentSubject=Beds")))
                .isNotEqualTo(first);
    }

    private static String hidden(Tasklist person) {
        var page = person.get(PAGE).body();
        return "once=" + once(page) + "&_csrf=" + csrf(page);
    }

    private static String once(String page) {
        return field("once", page);
    }

    private static String csrf(String page) {
        return field("_csrf", page);
    }

    private static String field(String name, String page) {
        var value =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return URLEncoder.encode(value.group(1), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(Tasklist person, String form) {
        return person.postText(PAGE, "application/x-www-form-urlencoded", form);
    }

    private static String referenceIn(HttpResponse<String> received) {
        var reference = REFERENCE.matcher(received.body());
        assertThat(reference.find()).as(received.body()).isTrue();
        return reference.group(1);
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}
