package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.concordat.Answers;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.WholeDatabase;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.JoinderOffice;
import org.concordat.database.DataFolder;
import org.concordat.glass.GlassOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Looker;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.concordat.web.Reading;
import org.concordat.web.Readings;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@ConcordatTest
@DisplayName("The glass of a case")
class GlassPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String WHY = "A+kingfisher+complains+about+the+office";
    private static final String STORY = "The rate agreed for 2026 has not been applied since March.";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    GlassOffice office;

    @Autowired
    NoticeOffice notices;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    AllianceRecord record;

    @Autowired
    Readings readings;

    @Autowired
    Docket docket;

    @Autowired
    CaseFiles files;

    @Autowired
    Vault vault;

    @Autowired
    AtOnce atOnce;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    DataSource application;

    @Autowired
    DataFolder folder;

    Cast cast;
    String reference;

    @BeforeEach
    void aReport() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName(
            "opens to an auditor who breaks it what the office reads, tells the parties why, and the reason is in the vault alone")
    void isBrokenByAnAuditor() throws Exception {
        assertThat(file("auditor").body())
                .contains("Withheld", "Break the glass")
                .doesNotContain(STORY);

        assertThat(breaks("auditor", reference, WHY).statusCode()).isEqualTo(302);

        assertThat(file("auditor").body()).contains(STORY, "You read this behind a broken glass");
        assertThat(entries(Outcome.GLASS_BROKEN))
                .singleElement()
                .extracting(Entry::role)
                .isEqualTo(Role.AUDITOR);
        assertThat(story.lastFacts(reference, Outcome.GLASS_BROKEN)).containsOnlyKeys("until", "reason", "hash");
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Notice.Template.GLASS_BROKEN)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
        assertThat(file("rep-insurer").body())
                .contains(
                        "A kingfisher complains about the office",
                        "Glass broken by somebody who oversees the alliance: until",
                        "Read behind the broken glass");
        var database =
                new WholeDatabase(application.unwrap(HikariDataSource.class).getJdbcUrl(), folder);
        assertThat(database.findings("kingfisher")).isEmpty();
    }

    @Test
    @DisplayName("opens a case to an administrator who breaks it, and lets them change nothing")
    void isBrokenByAnAdministrator() {
        assertThat(file("admin").statusCode()).isEqualTo(404);

        assertThat(breaks("admin", reference, WHY).statusCode()).isEqualTo(302);

        assertThat(file("admin").body()).contains(STORY).doesNotContain("name=\"file\"", "Link, merge", "Withheld");
        assertThat(entries(Outcome.GLASS_BROKEN))
                .singleElement()
                .extracting(Entry::role)
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(readings.of(cast.user("admin"), reference).mayFile()).isFalse();
        assertThat(readings.of(cast.user("admin"), reference).knowsOfStepsNow()).isFalse();
        assertThat(record.actorsIn(reference)).doesNotContain(cast.user("admin"));
    }

    @Test
    @DisplayName("has an entry of each look behind it, which names to every reader what of it they may know of")
    void entersEachLook() {
        var filed = story.as(
                cast.user("manager"),
                () -> transaction.execute(
                        status -> vault.store(Deposit.text(reference, Room.OFFICE, "note"), "Ours.")));
        var document = story.files(cast, "hospital", reference, "Letter");
        breaks("auditor", reference, WHY);

        file("auditor");
        as("auditor").get("/disputes/" + reference + "/evidence/" + document);

        assertThat(entries(Outcome.READ_BEHIND_GLASS))
                .hasSize(2)
                .extracting(Entry::person)
                .containsOnly(cast.user("auditor"));
        assertThat(looks("auditor")).contains(filed.toString(), document.toString());
        assertThat(looks("manager")).contains(filed.toString(), document.toString());
        assertThat(looks("rep-hospital")).contains(document.toString()).doesNotContain(filed.toString());
    }

    @Test
    @DisplayName("names no look to those who may know of nothing that was read")
    void hidesALook() {
        var officeOnly = story.as(
                cast.user("manager"),
                () -> transaction.execute(status -> vault.store(
                        Deposit.file(reference, "evidence", "text/plain", "letter.txt", null)
                                .in(Room.OFFICE),
                        "Ours.".getBytes())));
        breaks("auditor", reference, WHY);

        assertThat(as("auditor")
                        .get("/disputes/" + reference + "/evidence/" + officeOnly)
                        .statusCode())
                .isEqualTo(200);

        assertThat(entries(Outcome.READ_BEHIND_GLASS)).hasSize(1);
        assertThat(looks("rep-hospital")).doesNotContain("READ_BEHIND_GLASS");
    }

    @Test
    @DisplayName("closes by itself when the time that the table gives is over, before anybody comes round to enter it")
    void closesByItself() {
        breaks("admin", reference, WHY);
        breaks("auditor", reference, WHY);

        hoursPass(2);
        assertThat(file("admin").statusCode()).isEqualTo(404);
        assertThat(file("auditor").body()).contains(STORY);
        hoursPass(2);

        assertThat(file("auditor").body()).doesNotContain(STORY);
        assertThat(entries(Outcome.GLASS_CLOSED)).isEmpty();
        assertThat(atOnce.happen(office::closeDue, office::closeDue)).isEmpty();
        assertThat(entries(Outcome.GLASS_CLOSED))
                .hasSize(2)
                .extracting(Entry::role)
                .containsOnly(Role.SYSTEM);
        assertThat(file("rep-hospital").body()).contains("Glass closed");
    }

    @Test
    @DisplayName("can be broken again when its time is over, and then its end is entered first")
    void isBrokenAgain() {
        breaks("auditor", reference, WHY);
        hoursPass(4);

        assertThat(breaks("auditor", reference, WHY).statusCode()).isEqualTo(302);

        assertThat(file("auditor").body()).contains(STORY);
        assertThat(story.outcomes(reference))
                .containsSubsequence(Outcome.GLASS_BROKEN, Outcome.GLASS_CLOSED, Outcome.GLASS_BROKEN);
    }

    @Test
    @DisplayName("is open as long as the alliance's own table says, and not at all where it gives no time")
    void followsTheTable() throws Exception {
        deploys(1, 0);
        breaks("auditor", reference, WHY);

        hoursPass(1);

        assertThat(file("auditor").body()).doesNotContain(STORY);
        assertThat(breaks("admin", reference, WHY).body()).contains("gives your role no time");
        assertThat(entries(Outcome.GLASS_BROKEN)).hasSize(1);
    }

    @Test
    @DisplayName("is closed by whoever broke it, once they have read enough, and by nobody else")
    void isClosedEarlier() {
        breaks("auditor", reference, WHY);
        story.register(cast, "second-auditor", null, Role.AUDITOR);

        assertThat(send("second-auditor", glass(reference) + "/closing", "").statusCode())
                .isEqualTo(404);
        assertThat(send("auditor", glass(reference) + "/closing", "").statusCode())
                .isEqualTo(302);

        assertThat(file("auditor").body()).doesNotContain(STORY);
        assertThat(entries(Outcome.GLASS_CLOSED))
                .singleElement()
                .extracting(Entry::role)
                .isEqualTo(Role.AUDITOR);
        assertThat(send("auditor", glass(reference) + "/closing", "").statusCode())
                .isEqualTo(404);
        assertThat(file("second-auditor").body()).doesNotContain(STORY);
    }

    @Test
    @DisplayName("shows nothing more to a page that was begun before it closed")
    void refusesALateLook() {
        breaks("auditor", reference, WHY);
        var reading = readings.of(cast.user("auditor"), reference);
        send("auditor", glass(reference) + "/closing", "");

        assertThatThrownBy(() -> story.as(cast.user("auditor"), () -> files.open(reading)))
                .isInstanceOf(Unknown.class);
        assertThat(entries(Outcome.READ_BEHIND_GLASS)).isEmpty();
    }

    @Test
    @DisplayName(
            "stays whole for whoever works for a party, has another role, is of another alliance or names no case: one answer")
    void staysWhole() {
        story.register(cast, "their-auditor", "insurer", Role.AUDITOR);
        story.register(cast, "their-admin", "hospital", Role.ADMINISTRATOR);
        var stranger = story.anAlliance();

        for (var person : List.of("their-auditor", "their-admin", "manager", "owner", "rep-hospital", "mediator")) {
            assertThat(breaks(person, reference, WHY).statusCode()).as(person).isEqualTo(404);
        }
        assertThat(breaks("auditor", "D-0000-0000", WHY).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> story.as(stranger.user("auditor"), () -> office.breakGlass(reference, "Why not.")))
                .isInstanceOf(Unknown.class);
        assertThat(entries(Outcome.GLASS_BROKEN)).isEmpty();
    }

    @Test
    @DisplayName("stays whole for whoever declared a conflict in the case")
    void staysWholeForTheRecused() {
        story.register(cast, "both", null, Role.INVESTIGATOR, Role.ADMINISTRATOR);
        var investigated = story.aContestedDispute(cast);
        story.names(cast, investigated, "both");
        story.completes(cast.user("both"), "confirmIndependence", investigated, Answers.independence("tied"));

        assertThat(breaks("both", investigated, WHY).statusCode()).isEqualTo(404);
        assertThat(breaks("both", reference, WHY).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("stays whole for whoever mediates the case or has another part in it, and closes to whoever gets one")
    void staysWholeForThoseInTheCase() {
        story.joinsThePool(cast, "both", Role.ADMINISTRATOR);
        var mediated = story.aMediation(cast);
        assertThat(breaks("both", mediated, WHY).statusCode()).isEqualTo(302);
        assertThat(readings.of(cast.user("both"), mediated).is(Standing.GLASS)).isTrue();

        transaction.executeWithoutResult(status -> docket.givePart(mediated, cast.user("both"), Role.MEDIATOR));

        assertThat(readings.of(cast.user("both"), mediated).standing()).containsExactly(Standing.MEDIATOR);
        assertThat(breaks("both", mediated, WHY).statusCode()).isEqualTo(404);
        assertThat(breaks("both", reference, WHY).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("is what a look is entered behind wherever nothing else opens what is read, item by item")
    void isEnteredForWhatItOpens() {
        var glass = UUID.randomUUID();
        var reading = new Reading(
                "both", reference, EnumSet.of(Standing.MEDIATOR, Standing.GLASS), null, null, glass, null, null);
        var items = story.as(
                cast.user("manager"),
                () -> transaction.execute(status -> Stream.of(Room.CASE, Room.MEDIATION, Room.OFFICE, Room.BOARD)
                        .map(room -> vault.describe(vault.store(Deposit.text(reference, room, "note"), "Ours.")))
                        .toList()));

        assertThat(items)
                .extracting(reading::looker)
                .containsExactly(
                        new Looker("both", "MEDIATOR"),
                        new Looker("both", "MEDIATOR"),
                        new Looker("both", "GLASS", glass),
                        new Looker("both", "GLASS", glass));
    }

    @Test
    @DisplayName("closes to an auditor whose employer becomes a party")
    void closesToWhoeverIsExcluded() {
        story.register(cast, "clinic-auditor", "clinic", Role.AUDITOR);
        breaks("clinic-auditor", reference, WHY);
        assertThat(file("clinic-auditor").body()).contains(STORY);

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        assertThat(file("clinic-auditor").statusCode()).isEqualTo(404);
        assertThat(as("clinic-auditor").get("/glass").body()).doesNotContain(reference);
    }

    @Test
    @DisplayName("is not broken without a reason, nor twice")
    void isRefused() {
        assertThat(breaks("auditor", reference, "+").body()).contains("Reason: must not be empty");
        assertThat(breaks("auditor", reference, "a%00b").statusCode()).isEqualTo(400);
        assertThat(breaks("auditor", reference, "SSN+123-45-6789").body()).contains("Social Security number");
        breaks("auditor", reference, WHY);

        assertThat(breaks("auditor", reference, WHY).body()).contains("is open to you already");
        assertThat(entries(Outcome.GLASS_BROKEN)).hasSize(1);
    }

    @Test
    @DisplayName("is broken once when somebody breaks it twice at the same moment")
    void isBrokenOnce() {
        Runnable breaks = () -> story.as(cast.user("auditor"), () -> office.breakGlass(reference, "A complaint."));

        assertThat(atOnce.happen(breaks, breaks)).hasSize(1);
        assertThat(entries(Outcome.GLASS_BROKEN)).hasSize(1);
    }

    @Test
    @DisplayName("keeps shut behind it what is privileged, sealed or protected")
    void keepsPrivilege() {
        var shut = List.of(Room.MEDIATION, Room.TALKS, Room.SEALED, Room.BALLOT, Room.IDENTITY, Room.NOTES);
        story.as(
                cast.user("mediator"),
                () -> transaction.executeWithoutResult(status -> shut.forEach(
                        room -> vault.store(Deposit.text(reference, room, "note"), "Privileged " + room))));
        breaks("auditor", reference, WHY);
        breaks("admin", reference, WHY);

        assertThat(file("auditor").body()).contains(STORY).doesNotContain("Privileged");
        assertThat(file("admin").body()).contains(STORY).doesNotContain("Privileged");
        assertThat(readings.of(cast.user("auditor"), reference).standing())
                .containsExactlyInAnyOrder(Standing.AUDITOR, Standing.GLASS);
    }

    private void hoursPass(int hours) {
        for (var hour = 0; hour < hours; hour++) {
            story.anHourPasses();
        }
    }

    private void deploys(int auditors, int administrators) throws Exception {
        var table = Files.readString(Path.of("processes/glass-rules.dmn"))
                .replace("<text>4</text>", "<text>" + auditors + "</text>")
                .replace("<text>2</text>", "<text>" + administrators + "</text>");
        repository
                .createDeployment()
                .name("glass-rules")
                .tenantId(cast.alliance())
                .addString("glass-rules.dmn", table)
                .deploy();
    }

    private List<Entry> entries(Outcome outcome) {
        return record.entriesOf(reference).stream()
                .filter(entry -> entry.outcome() == outcome)
                .toList();
    }

    private HttpResponse<String> file(String person) {
        return as(person).get("/disputes/" + reference);
    }

    private String looks(String person) {
        return new Client(port, cast.user(person))
                .get("/api/disputes/" + reference + "/record")
                .text();
    }

    private HttpResponse<String> breaks(String person, String reference, String reason) {
        return send(person, glass(reference), "reason=" + reason);
    }

    private static String glass(String reference) {
        return "/disputes/" + reference + "/glass";
    }

    private HttpResponse<String> send(String person, String path, String form) {
        var reader = as(person);
        var token = CSRF.matcher(reader.get("/").body());
        assertThat(token.find()).isTrue();
        return reader.postText(path, "application/x-www-form-urlencoded", form + "&_csrf=" + token.group(1));
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}
