package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EvidenceActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.Exhibit;
import org.concordat.conflict.Stage;
import org.concordat.vault.Deposit;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@ConcordatTest
@DisplayName("Evidence")
class EvidenceTest {

    @Autowired
    Story story;

    @Autowired
    Readers readers;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseRights rights;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    EvidenceActs acts;

    @Autowired
    EvidenceRegister register;

    @Autowired
    Vault vault;

    @Autowired
    EvidencePage page;

    @Autowired
    EntityManagerFactory entities;

    Cast cast;
    String reference;

    @BeforeEach
    void aDispute() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("is refused when the member has filed as much in the case as it can; texts do not count")
    void isLimited() {
        var desk = new EvidenceDesk(rights, register, vault, 2);

        files(desk, "one.txt");
        files(desk, "two.txt");

        assertThatThrownBy(() -> files(desk, "three.txt"))
                .isInstanceOf(Refusal.class)
                .hasMessage("file: Your organisation has filed 2 documents in this case already,"
                        + " which is the most it can.");
        assertThat(vault.exhibitsOf(reference)).hasSize(2);
    }

    @Test
    @DisplayName("is limited for each member and for the office by itself: nobody shuts another out")
    void isLimitedForEach() {
        var desk = new EvidenceDesk(rights, register, vault, 1);

        files(desk, "rep-insurer", "theirs.txt", true);
        files(desk, "rep-hospital", "ours.txt");
        files(desk, "manager", "minutes.txt");

        assertThatThrownBy(() -> files(desk, "manager", "more.txt"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The alliance's office has filed 1");
        assertThat(vault.exhibitsOf(reference)).hasSize(3);
    }

    @Test
    @DisplayName("is taken after the dispute was closed, as long as a sanction that came of it goes on")
    void isTakenForAnAppeal() {
        reference = sanctions.aWarning(cast);
        story.runsJobs(reference);
        assertThat(conflicts.get(reference).stage()).isEqualTo(Stage.CLOSED);

        files(new EvidenceDesk(rights, register, vault, 2), "rep-insurer", "new receipt.txt");

        assertThat(numbers("rep-hospital")).containsExactly("1");
        assertThat(mayFile("rep-insurer")).isTrue();
        assertThat(mayFile("rep-hospital")).isTrue();
    }

    @Test
    @DisplayName("is not taken after the dispute was closed with nothing that came of it")
    void isNotTakenAfterTheEnd() {
        story.withdraws(cast, reference);
        story.runsJobs(reference);

        assertThat(mayFile("rep-hospital")).isFalse();
        assertThatThrownBy(() -> files(new EvidenceDesk(rights, register, vault, 2), "one.txt"))
                .hasMessage("file: This case takes no more evidence.");
    }

    @Test
    @DisplayName("is late after the window of an investigation, but not after the dispute was closed")
    void isNotLateAfterTheEnd() {
        reference = story.aCompleteFile(cast);
        filesReceipt();
        story.withdraws(cast, reference);
        story.runsJobs(reference);

        filesReceipt();

        assertThat(register.exhibits(reference))
                .extracting(Exhibit::status)
                .containsExactly(Exhibit.Status.LATE, Exhibit.Status.FILED);
    }

    @Test
    @DisplayName("is not late when it proves what was promised after the findings: nobody could rule on it")
    void isNotLateAfterTheFindings() {
        reference = story.anInvestigatedDispute(cast);
        filesReceipt();
        acts.settles(cast, reference);

        filesReceipt();

        assertThat(register.exhibits(reference)).extracting(Exhibit::status).containsOnly(Exhibit.Status.FILED);
        story.thenTheRecordLacks(reference, Outcome.EVIDENCE_LATE);
    }

    private void filesReceipt() {
        var document = Deposit.file(reference, "evidence", "text/plain", "receipt.txt", null);
        story.as(cast.user("manager"), () -> register.file(document, new byte[] {1}));
    }

    @Test
    @DisplayName("is refused under a name that tells who a patient is")
    void isRefusedForItsName() {
        var desk = new EvidenceDesk(rights, register, vault, 2);

        assertThatThrownBy(() -> files(desk, "bill_123-45-6789.txt"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("file: must not contain a Social Security number");
        assertThat(vault.exhibitsOf(reference)).isEmpty();
    }

    @Test
    @DisplayName("is listed without its content being loaded")
    void isListedByItsLabel() {
        files(new EvidenceDesk(rights, register, vault, 2), "one.txt");
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        var items = vault.itemsOf(reference);
        var loaded =
                statistics.getEntityStatistics("org.concordat.vault.VaultItem").getLoadCount();
        statistics.setStatisticsEnabled(false);

        assertThat(items).extracting(StoredItem::name).contains("one.txt");
        assertThat(loaded).isZero();
    }

    @Test
    @DisplayName("is fetched from its own case only, and only as a document")
    void isFetchedFromItsCase() {
        files(new EvidenceDesk(rights, register, vault, 2), "one.txt");
        var other = story.aReportedDispute(cast);
        var reader = new UsernamePasswordAuthenticationToken(cast.user("manager"), "");
        var document = item("evidence");

        story.as(cast.user("manager"), () -> assertThat(
                        page.fetch(reference, document.id(), reader).getBody())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("words"));

        assertThatThrownBy(() -> page.fetch(other, document.id(), reader)).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> page.fetch(reference, item("subject").id(), reader))
                .isInstanceOf(Unknown.class);
    }

    @Test
    @DisplayName("is not filed by the mediator, whose file would no longer be the parties'")
    void isNotFiledByTheMediator() {
        reference = story.aMediation(cast);
        var desk = new EvidenceDesk(rights, register, vault, 2);

        assertThatThrownBy(() -> files(desk, "mediator", "one.txt"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mediator files no evidence");
        assertThat(mayFile("mediator")).isFalse();
    }

    @Test
    @DisplayName("is numbered without a gap that tells of documents for the office only")
    void isNumberedWithoutGaps() {
        var desk = new EvidenceDesk(rights, register, vault, 9);
        files(desk, "rep-hospital", "one.txt", false);
        files(desk, "rep-insurer", "insurer's secret.txt", true);
        files(desk, "rep-hospital", "hospital's secret.txt", true);
        files(desk, "rep-insurer", "two.txt", false);

        assertThat(numbers("rep-hospital")).containsExactly("1", "O1", "2");
        assertThat(numbers("rep-insurer")).containsExactly("1", "O1", "2");
        assertThat(numbers("manager")).containsExactly("1", "O1", "O1", "2");
    }

    private boolean mayFile(String person) {
        var user = cast.user(person);
        return story.as(user, () -> files.open(readers.admit(user, reference)))
                .rights()
                .mayFile();
    }

    private List<String> numbers(String person) {
        var user = cast.user(person);
        return story.as(user, () -> files.open(readers.admit(user, reference))).papers().evidence().stream()
                .map(Papers.Exhibit::number)
                .toList();
    }

    private StoredItem item(String field) {
        return vault.itemsOf(reference).stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private void files(EvidenceDesk desk, String name) {
        files(desk, "rep-hospital", name);
    }

    private void files(EvidenceDesk desk, String person, String name) {
        files(desk, person, name, false);
    }

    private void files(EvidenceDesk desk, String person, String name, boolean officeOnly) {
        var user = cast.user(person);
        var file = new MockMultipartFile("file", name, "text/plain", "words".getBytes(StandardCharsets.UTF_8));
        story.as(user, () -> {
            try {
                desk.file(readers.admit(user, reference), file, officeOnly);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
