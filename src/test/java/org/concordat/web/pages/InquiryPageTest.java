package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.RulingOnItem.Ruling;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.web.ReadableEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The file of an investigated case")
class InquiryPageTest {

    @Autowired
    Story story;

    @Autowired
    Readers readers;

    @Autowired
    CaseFiles files;

    @Autowired
    ReadableEvidence evidence;

    @Autowired
    EvidenceRegister register;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("names the parties to a named investigator, and nothing else before the declaration")
    void staysClosedBeforeTheDeclaration() {
        var reference = story.aNamedInvestigator(cast);
        files(reference, Room.CASE);

        var investigator = cast.user("investigator");
        assertThat(readers.seesPartiesOnly(investigator, reference)).isTrue();
        assertThatThrownBy(() -> readers.admit(investigator, reference)).isInstanceOf(Unknown.class);

        story.completes(investigator, "confirmIndependence", reference, Answers.independence("independent"));

        assertThat(readers.seesPartiesOnly(investigator, reference)).isFalse();
        var after = fileOf("investigator", reference);
        assertThat(after.report()).isNotNull();
        assertThat(after.papers().evidence()).hasSize(1);
        assertThat(after.record()).isNotEmpty();
    }

    @Test
    @DisplayName("closes again to an investigator who was passed over")
    void closesToWhoIsPassedOver() {
        var reference = story.aNamedInvestigator(cast);
        story.completes(cast.user("investigator"), "confirmIndependence", reference, Answers.independence("tied"));

        assertThatThrownBy(() -> readers.admit(cast.user("investigator"), reference))
                .isInstanceOf(Unknown.class);
    }

    @Test
    @DisplayName("shows the parties the findings, and the office the recommendations as well")
    void keepsRecommendationsApart() {
        var reference = story.anInvestigatedDispute(cast);
        var recommended = "Agree on one channel for such letters.";

        for (var party : List.of("rep-hospital", "rep-insurer")) {
            var file = fileOf(party, reference);
            assertThat(file.inquiry().points())
                    .extracting(Inquiry.Point::finding)
                    .containsExactly("Proven", "Not proven");
            assertThat(file.papers().statements())
                    .extracting(Papers.Statement::text)
                    .doesNotContain(recommended);
            assertThat(file.record())
                    .extracting(CaseFile.Line::text)
                    .doesNotContain(Outcome.RECOMMENDATIONS_MADE.label());
        }
        assertThat(fileOf("manager", reference).papers().statements())
                .extracting(Papers.Statement::text)
                .contains(recommended);
        assertThat(fileOf("auditor", reference).inquiry()).isNull();
    }

    @Test
    @DisplayName("does not open mediation to the investigator")
    void keepsMediationFromTheInvestigator() {
        var reference = story.anInvestigatedDispute(cast);

        var reading = readers.admit(cast.user("investigator"), reference);

        assertThat(reading.isInside()).isTrue();
        assertThat(reading.isInMediation()).isFalse();
    }

    @Test
    @DisplayName("keeps a document for the office from the other parties, on the page and in the register")
    void keepsOfficeDocuments() {
        var reference = story.anInvestigation(cast);
        var document = files(reference, Room.OFFICE);

        assertThat(fileOf("rep-hospital", reference).papers().evidence()).hasSize(1);
        assertThat(fileOf("investigator", reference).papers().evidence()).hasSize(1);
        assertThat(fileOf("rep-insurer", reference).papers().evidence()).isEmpty();
        assertThatThrownBy(() -> fetches("rep-insurer", reference, document)).isInstanceOf(Unknown.class);
    }

    @Test
    @DisplayName("keeps a struck document in the register, and opens it to its author and the investigator only")
    void closesWhatWasStruck() {
        var reference = story.anInvestigation(cast);
        var document = files(reference, Room.CASE);

        story.as(
                cast.user("investigator"),
                () -> register.rule(reference, document, Ruling.STRUCK, "Nobody knows who wrote it."));

        for (var reader : List.of("rep-insurer", "manager")) {
            var exhibit = fileOf(reader, reference).papers().evidence().get(0);
            assertThat(exhibit.status()).isEqualTo("Struck");
            assertThat(exhibit.isOpen()).isFalse();
            assertThatThrownBy(() -> fetches(reader, reference, document)).isInstanceOf(Unknown.class);
        }
        for (var reader : List.of("rep-hospital", "investigator")) {
            assertThat(fetches(reader, reference, document).id()).isEqualTo(document);
        }
    }

    private StoredItem fetches(String reader, String reference, UUID document) {
        return evidence.readable(readers.admit(cast.user(reader), reference), document);
    }

    private CaseFile fileOf(String reader, String reference) {
        return story.as(cast.user(reader), () -> files.open(readers.admit(cast.user(reader), reference)));
    }

    private UUID files(String reference, Room room) {
        var document = Deposit.file(reference, "evidence", "text/plain", "letter.txt", story.member(cast, "hospital"));
        return story.as(
                cast.user("rep-hospital"),
                () -> register.file(document.in(room), "words".getBytes(StandardCharsets.UTF_8)));
    }
}
