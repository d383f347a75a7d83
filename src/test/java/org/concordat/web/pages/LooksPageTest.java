package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.obligation.ObligationRegister;
import org.concordat.vault.Deposit;
import org.concordat.vault.Looker;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.concordat.vault.WhoLooked;
import org.concordat.vault.WhoLooked.Item;
import org.concordat.vault.WhoLooked.Look;
import org.concordat.vault.WhoLooked.Search;
import org.concordat.web.Readings;
import org.concordat.web.api.Client;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
@DisplayName("A look at what people wrote and filed")
class LooksPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    ObligationRegister register;

    @Autowired
    AllianceRecord record;

    @Autowired
    WhoLooked looks;

    @Autowired
    Vault vault;

    @Autowired
    CaseFiles files;

    @Autowired
    Readings readings;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    Cast cast;
    String reference;

    @BeforeEach
    void aReport() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("is entered once for a page, with who looked, as what, and at which items")
    void isEntered() {
        file("rep-hospital");

        assertThat(entered()).singleElement().satisfies(look -> {
            assertThat(look.person()).isEqualTo(cast.user("rep-hospital"));
            assertThat(look.standing()).isEqualTo("PARTY");
            assertThat(look.items()).extracting(Item::field).contains("subject", "description", "remedySought");
        });
    }

    @Test
    @DisplayName("is entered anew each time, and from the tab beside a task, too")
    void isEnteredEachTime() {
        var task = story.tasksOf(cast.user("manager"), reference).get(0).getId();

        file("manager");
        file("manager");
        as("manager").get("/case-file?task=" + task);

        assertThat(entered()).hasSize(3).extracting(Look::standing).containsOnly("OFFICE");
    }

    @Test
    @DisplayName("is entered when a document is fetched")
    void isEnteredForADocument() {
        var document = story.files(cast, "hospital", reference, "Letter");

        as("rep-insurer").get("/disputes/" + reference + "/evidence/" + document);

        assertThat(entered()).singleElement().satisfies(look -> assertThat(look.items())
                .containsExactly(new Item(document, "evidence", true)));
        assertThat(looksPage("auditor")).contains("Document 1");
    }

    @Test
    @DisplayName("is none where nobody was shown anything: an auditor's page, a step that works with a text, a refusal")
    void isNone() {
        var document = story.files(cast, "hospital", reference, "Letter");

        file("auditor");
        as("auditor").get("/disputes/" + reference + "/evidence/" + document);
        as("mediator").get("/disputes/" + reference);
        story.anEvidenceWindow(cast);

        assertThat(entered()).isEmpty();
    }

    @Test
    @DisplayName("is none, or one at the single text it shows, where somebody opens a form or sends it")
    void isNoneForAForm() {
        reference = sanctions.aWarning(cast);
        var sanction = "/disputes/" + reference + "/sanctions/"
                + sanctions.last(reference).id();
        var entry = record.entriesOf(reference).stream()
                .filter(each -> each.outcome() == Outcome.DISPUTE_REPORTED)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(as("rep-insurer").get(sanction + "/appeal").statusCode()).isEqualTo(200);
        sends("rep-insurer", sanction + "/appeal", "ground=procedure&reasons=We+were+not+heard.");
        sends("manager", "/disputes/" + reference + "/record/" + entry + "/correction", "correction=It+was+Monday.");

        assertThat(entered()).isEmpty();
    }

    @Test
    @DisplayName("is one at what is owed where it is waived or amended, and at nothing when that is sent")
    void isOneWhereSomethingIsWaived() {
        reference = story.aSettledDispute(cast);
        var obligation = "/disputes/" + reference + "/obligations/"
                + register.obligationsOf(reference).get(0).id();

        assertThat(as("rep-insurer").get(obligation + "/amendment").statusCode())
                .isEqualTo(200);
        sends("rep-hospital", obligation + "/waiver", "reasons=Set+off.");

        assertThat(entered()).hasSize(2).allSatisfy(look -> assertThat(look.items())
                .extracting(Item::field)
                .containsExactly("settlement"));
    }

    @Test
    @DisplayName("is one at the subject where a dispute is withdrawn or escalated, or its mediation ended")
    void isOneAtTheSubject() {
        reference = story.aMediation(cast);
        story.holdsSession(cast, reference, "anotherSession");

        assertThat(as("manager").get("/disputes/" + reference + "/escalation").statusCode())
                .isEqualTo(200);
        assertThat(as("rep-insurer")
                        .get("/disputes/" + reference + "/mediation-end")
                        .statusCode())
                .isEqualTo(200);
        sends("rep-hospital", "/disputes/" + reference + "/withdrawal", "");

        assertThat(entered()).hasSize(3).allSatisfy(look -> assertThat(look.items())
                .extracting(Item::field)
                .containsExactly("subject"));
        assertThat(as("rep-hospital")
                        .get("/disputes/" + reference + "/reopening")
                        .statusCode())
                .isEqualTo(200);
        assertThat(entered()).hasSize(3);
    }

    private void sends(String person, String page, String fields) {
        var tasklist = as(person);
        var token = CSRF.matcher(tasklist.get(page).body());
        assertThat(token.find()).isTrue();
        var body = fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        assertThat(tasklist.postText(page, "application/x-www-form-urlencoded", body)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("is refused where it could not be entered")
    void isRefusedUnentered() {
        var item = vault.itemsOf(reference).get(0).id();
        var reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);

        assertThatThrownBy(() -> reads.executeWithoutResult(status -> show(item)))
                .hasMessageContaining("this transaction only reads");
        assertThatThrownBy(() -> reads.executeWithoutResult(status -> vault.openText(item)))
                .hasMessageContaining("this transaction only reads");
        assertThat(entered()).isEmpty();
    }

    @Test
    @DisplayName("needs no query more for a text more")
    void needsNoQueryMore() {
        var reading = readings.of(cast.user("manager"), reference);
        var before = statements(() -> files.open(reading));
        story.as(cast.user("manager"), () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (var number = 0; number < 20; number++) {
                vault.store(Deposit.text(reference, Room.OFFICE, "note"), "Note " + number);
            }
        }));

        var after = statements(() -> files.open(reading));

        assertThat(entered().get(0).items()).hasSizeGreaterThan(20);
        // the lines of the openings go to the database together, at most fifty at a time
        assertThat(after - before).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("is shown to auditors, by whom and a page at a time, and to a party where it was at its own")
    void isShown() {
        file("rep-hospital");
        file("manager");
        var party = story.as(
                cast.user("rep-insurer"),
                () -> vault.store(
                        Deposit.text(reference, Room.CASE, "cureAnswer").by(story.member(cast, "insurer")), "Ours."));
        story.as(cast.user("manager"), () -> show(party));

        assertThat(looksPage("auditor")).contains("Description in the report", "for a party", "for the office");
        assertThat(rowsOf(looksPage("auditor"))).isEqualTo(3);
        assertThat(rowsOf(looksPage("auditor", "?person=" + cast.user("rep-hospital"))))
                .isEqualTo(1);
        assertThat(rowsOf(looksPage("rep-insurer"))).isEqualTo(1);
        assertThat(looksPage("rep-insurer"))
                .contains("Answer to what was missing")
                .doesNotContain("Description in the report", "rep-hospital");
        assertThat(rowsOf(looksPage("rep-hospital"))).isEqualTo(2);
    }

    @Test
    @DisplayName("is told by the API to the same people, with the same items and nothing else")
    void isToldByTheApi() {
        file("rep-hospital");
        file("manager");
        var party = story.as(
                cast.user("rep-insurer"),
                () -> vault.store(
                        Deposit.text(reference, Room.CASE, "cureAnswer").by(story.member(cast, "insurer")), "Ours."));
        story.as(cast.user("manager"), () -> show(party));

        assertThat(told("auditor").findValuesAsText("person"))
                .containsExactly(cast.user("manager"), cast.user("manager"), cast.user("rep-hospital"));
        assertThat(told("auditor", "?by=" + cast.user("rep-hospital")).findValuesAsText("standing"))
                .containsExactly("party");
        assertThat(told("rep-insurer").findValuesAsText("field")).containsExactly("cureAnswer");
        assertThat(told("auditor").path("earlier").isNull()).isTrue();
        for (var person : List.of("manager", "admin", "owner", "mediator", "rep-clinic")) {
            assertThat(new Client(port, cast.user(person))
                            .get("/api/disputes/" + reference + "/looks")
                            .status())
                    .as(person)
                    .isEqualTo(404);
        }
    }

    private JsonNode told(String person, String... query) {
        return new Client(port, cast.user(person))
                .get("/api/disputes/" + reference + "/looks" + String.join("", query))
                .json();
    }

    @Test
    @DisplayName("is shown to nobody else, nor what concerns an auditor's own employer, and one answer says so")
    void isShownToNobodyElse() {
        story.register(cast, "their-auditor", "insurer", Role.AUDITOR);
        var elsewhere = story.anAlliance();
        file("manager");

        for (var person : List.of("manager", "admin", "owner", "mediator", "their-auditor", "rep-clinic")) {
            assertThat(as(person).get("/disputes/" + reference + "/looks").statusCode())
                    .as(person)
                    .isEqualTo(404);
        }
        for (var person : List.of("manager", "admin", "rep-hospital", "their-auditor")) {
            assertThat(as(person).get("/looks").statusCode()).as(person).isEqualTo(404);
        }
        var stranger = Tasklist.signIn(address(), elsewhere.user("auditor"), Story.PASSWORD);
        assertThat(stranger.get("/disputes/" + reference + "/looks").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/looks").body()).doesNotContain(reference);
    }

    @Test
    @DisplayName("is found over an alliance, between two days, page by page")
    void isFoundOverAnAlliance() {
        var other = story.aReportedDispute(cast, Story.aReport("clinic"));
        var item = vault.itemsOf(other).get(0).id();
        for (var times = 0; times < 51; times++) {
            show(item);
        }
        file("rep-hospital");
        var today = story.today().toString();

        var first = as("auditor").get("/looks").body();

        assertThat(first).contains(reference, other, "Earlier looks");
        assertThat(rowsOf(first)).isEqualTo(50);
        var earlier = as("auditor")
                .get(first.replaceAll("(?s).*<a href=\"(/looks\\?[^\"]*)\">Earlier.*", "$1")
                        .replace("&amp;", "&"))
                .body();
        assertThat(rowsOf(earlier)).isEqualTo(2);
        assertThat(earlier).doesNotContain("Earlier looks");
        assertThat(as("auditor").get("/looks?from=2001-01-01&until=2001-02-01").body())
                .contains("Nobody.");
        assertThat(rowsOf(as("auditor")
                        .get("/looks?from=" + today + "&until=" + today + "&person=" + cast.user("rep-hospital"))
                        .body()))
                .isEqualTo(1);
        var refused = as("auditor").get("/looks?from=soon");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("from: must be a date such as 2027-03-31");
        for (var far : List.of("from=%2B999999999-12-31", "until=-999999999-01-01", "until=%2B999999999-12-31")) {
            assertThat(as("auditor").get("/looks?" + far).statusCode()).as(far).isEqualTo(400);
        }
    }

    private void show(UUID item) {
        vault.showText(item, shown -> new Looker(cast.user("manager"), "OFFICE"));
    }

    private long statements(Runnable act) {
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        act.run();
        var made = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return made;
    }

    private List<Look> entered() {
        var alliance = alliances.alliance(cast.alliance()).id();
        return looks.page(new Search(alliance, reference, null, null, null, null), null, 100)
                .looks();
    }

    private HttpResponse<String> file(String person) {
        return as(person).get("/disputes/" + reference);
    }

    private String looksPage(String person) {
        return looksPage(person, "");
    }

    private String looksPage(String person, String query) {
        return as(person).get("/disputes/" + reference + "/looks" + query).body();
    }

    private static int rowsOf(String page) {
        return page.split("<tr>", -1).length - 2;
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private Tasklist as(String person) {
        return Tasklist.signIn(address(), cast.user(person), Story.PASSWORD);
    }
}
