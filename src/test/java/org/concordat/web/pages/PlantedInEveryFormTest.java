package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import org.concordat.Answers;
import org.concordat.LogSearch;
import org.concordat.WholeDatabase;
import org.concordat.alliance.Outcome;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form without a planted text fails here, and so does one that lets it through. */
@DisplayName("With a secret in every text of every form, different people")
class PlantedInEveryFormTest extends EveryForm {

    private final String marker = "zq" + UUID.randomUUID().toString().substring(0, 8) + "q";
    private LogSearch log;
    private WholeDatabase database;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    private PlantingHands planting;

    @BeforeAll
    void listen() {
        log = LogSearch.forText(marker);
        database = WholeDatabase.fromNowOn(application.getJdbcUrl(), folder);
    }

    @AfterAll
    void listenNoMore() {
        log.close();
    }

    @Override
    Hands hands() {
        planting = new PlantingHands(story, marker);
        return planting;
    }

    @Test
    @DisplayName("write where few do: dispute a record, settle a part, act under delegated authority, refuse to sign")
    void writeWhereFewDo() {
        var met = story.aRecordedMeeting(cast);
        story.completes(cast.user("rep-insurer"), "confirmTalks", met, Answers.confirmation("disputed"));
        var part = story.aPartDraft(cast);
        story.completes(cast.user("rep-hospital"), "signSettlement", part, delegated("signature", "signed"));
        story.signs(cast, part, "insurer", "refused");
        var amended = obligations.aProposedAmendment(cast);
        var consent = delegated("amendmentAnswer", "consented");
        story.completes(cast.user("rep-hospital"), "consentToAmendment", amended, consent);

        story.thenTheRecordShows(part, Outcome.SETTLEMENT_SIGNED, Outcome.SIGNATURE_REFUSED);
        story.thenTheRecordShows(amended, Outcome.AMENDMENT_CONSENTED);
    }

    private static Map<String, Object> delegated(String field, String answer) {
        return Map.of(field, answer, "authority", "delegated", "mandate", "A vote of our board.");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("leave it in the vault, and nowhere in clear: no table holds it, and no line of the log")
    void leaveItInTheVault() {
        assertThat(planting.planted())
                .as("texts of the forms through which a secret went")
                .containsExactlyInAnyOrderElementsOf(PlantingHands.texts());
        assertThat(database.findings(marker)).isEmpty();
        assertThat(log.findings()).isEmpty();
    }
}
