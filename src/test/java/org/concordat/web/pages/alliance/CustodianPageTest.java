package org.concordat.web.pages.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.conflict.CustodianOffice;
import org.concordat.database.DataFolder;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A custodian of protected reporters")
class CustodianPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String WHY = "zebrafinch:+somebody+threatens+them";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    CustodianOffice office;

    @Autowired
    AllianceRecord record;

    @Autowired
    AtOnce atOnce;

    @Autowired
    DataSource application;

    @Autowired
    DataFolder folder;

    WholeDatabase database;
    Cast cast;
    String reference;

    @BeforeEach
    void aProtectedReport() throws SQLException {
        database = WholeDatabase.fromNowOn(
                application.unwrap(HikariDataSource.class).getJdbcUrl(), folder);
        cast = story.anAlliance();
        story.register(cast, "custodian", null, Role.CUSTODIAN);
        alliances.register(cast.alliance(), cast.user("nurse"), "Nora Quill", "hospital", Set.of(), Story.PASSWORD);
        reference = story.reports(cast, "nurse", Story.aReport().underProtection());
    }

    @Test
    @DisplayName("learns who reported, and it is entered with the name and the reason nowhere but in the vault")
    void unmasks(CapturedOutput log) throws SQLException {
        var before = database.findings(cast.user("nurse"));

        var page = post("custodian", unmasking(reference), "reason=" + WHY);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("Nora Quill", cast.user("nurse"));
        story.thenTheRecordShows(reference, Outcome.REPORTER_UNMASKED);
        assertThat(story.lastFacts(reference, Outcome.REPORTER_UNMASKED)).containsOnlyKeys("reason", "hash");
        assertThat(database.findings(cast.user("nurse"))).hasSameElementsAs(before);
        assertThat(new WholeDatabase(application.unwrap(HikariDataSource.class).getJdbcUrl(), folder)
                        .findings("zebrafinch"))
                .isEmpty();
        assertThat(log.getAll()).doesNotContain("zebrafinch", "Nora Quill");
        assertThat(as("custodian").get("/protected-reports").body())
                .contains(reference, "Learned by custodian")
                .doesNotContain("Nora Quill", cast.user("nurse"), "zebrafinch");
    }

    @Test
    @DisplayName("gives a reason, or learns nothing, and nothing is entered")
    void givesAReason(CapturedOutput log) {
        for (var reason : List.of("", "+", "a%00b", "x".repeat(2_001))) {
            var page = post("custodian", unmasking(reference), "reason=" + reason);

            assertThat(page.statusCode()).as(reason).isEqualTo(400);
            assertThat(page.body()).contains("Reason: must not").doesNotContain("Nora Quill", cast.user("nurse"));
        }
        assertThat(post("custodian", unmasking(reference), "why=none"))
                .matches(page -> page.statusCode() == 400)
                .matches(page -> page.body().contains("must not be missing"), "names the field");
        assertThat(unmaskings()).isEmpty();
        assertThat(log.getAll()).doesNotContain("Nora Quill");
    }

    @Test
    @DisplayName("sees references alone, and none that concerns the member they work for")
    void seesReferencesAlone() {
        story.register(cast, "biased", "insurer", Role.CUSTODIAN);
        var open = story.aReceivedReport(cast);

        assertThat(as("custodian").get("/protected-reports").body())
                .contains(reference)
                .doesNotContain(open, "cardiology", "The hospital", "The insurer");
        assertThat(as("biased").get("/protected-reports").body()).doesNotContain(reference);
        assertThat(post("biased", unmasking(reference), "reason=" + WHY).statusCode())
                .isEqualTo(404);
        assertThat(post("custodian", unmasking(open), "reason=" + WHY).statusCode())
                .isEqualTo(404);
        assertThat(post("custodian", unmasking("D-0000-0000"), "reason=" + WHY).statusCode())
                .isEqualTo(404);
        assertThat(as("custodian").get("/disputes/" + reference).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("is told of to auditors and to whoever reported, and to nobody else")
    void isToldToFew() {
        post("custodian", unmasking(reference), "reason=" + WHY);

        for (var reader : List.of("manager", "rep-hospital", "compliance")) {
            assertThat(record(reader)).as(reader).contains("DISPUTE_REPORTED").doesNotContain("UNMASKED", "unmasking");
        }
        assertThat(record("auditor")).contains("REPORTER_UNMASKED").doesNotContain(cast.user("nurse"), "zebrafinch");
        assertThat(as("nurse").get("/disputes/new").body())
                .contains("learned that you reported", reference, "custodian,");
        assertThat(as("rep-hospital").get("/disputes/new").body())
                .doesNotContain("learned that you reported", reference);
    }

    @Test
    @DisplayName("leaves whoever reported unseen when they look whether it was them")
    void leavesNoTraceOfTheReporter() {
        post("custodian", unmasking(reference), "reason=" + WHY);
        as("nurse").get("/");
        var before = database.findings(cast.user("nurse"));

        as("nurse").get("/disputes/new");

        assertThat(database.findings(cast.user("nurse"))).hasSameSizeAs(before);
    }

    @Test
    @DisplayName("who asks while another does learns it too, and each is entered")
    void learnsBesideAnother() {
        story.register(cast, "second-custodian", null, Role.CUSTODIAN);

        var failed = atOnce.happen(
                () -> story.as(cast.user("custodian"), () -> office.unmask(reference, WHY)),
                () -> story.as(cast.user("second-custodian"), () -> office.unmask(reference, WHY)));

        assertThat(failed).isEmpty();
        assertThat(unmaskings())
                .extracting(Entry::person)
                .containsExactlyInAnyOrder(cast.user("custodian"), cast.user("second-custodian"));
    }

    @Test
    @DisplayName("has no other role, no work, and at most two beside them")
    void isFew() {
        assertThatThrownBy(() -> story.register(cast, "both", null, Role.CUSTODIAN, Role.ADMINISTRATOR))
                .hasMessageContaining("no other role");
        story.register(cast, "second-custodian", null, Role.CUSTODIAN);
        story.register(cast, "third-custodian", null, Role.CUSTODIAN);
        assertThatThrownBy(() -> story.register(cast, "fourth-custodian", null, Role.CUSTODIAN))
                .hasMessageContaining("at most 3");
        assertThat(as("custodian").get("/").body())
                .contains("Protected reporters")
                .doesNotContain("My work", "Tasklist");
    }

    private List<Entry> unmaskings() {
        return record.entriesOf(reference).stream()
                .filter(entry -> entry.outcome() == Outcome.REPORTER_UNMASKED)
                .toList();
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private HttpResponse<String> post(String person, String path, String form) {
        var reader = as(person);
        var token = CSRF.matcher(reader.get("/").body());
        assertThat(token.find()).isTrue();
        return reader.postText(path, "application/x-www-form-urlencoded", form + "&_csrf=" + token.group(1));
    }

    private String record(String reader) {
        return new Client(port, cast.user(reader))
                .get("/api/disputes/" + reference + "/record")
                .text();
    }

    private static String unmasking(String reference) {
        return "/protected-reports/" + reference + "/unmasking";
    }
}
