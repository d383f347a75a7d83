package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.concordat.LogSearch;
import org.concordat.WholeDatabase;
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

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    private PlantingHands planting;

    @BeforeAll
    void listen() {
        log = LogSearch.forText(marker);
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
    @Order(Integer.MAX_VALUE)
    @DisplayName("leave it in the vault, and nowhere in clear: no table holds it, and no line of the log")
    void leaveItInTheVault() {
        assertThat(planting.planted())
                .as("texts of the forms through which a secret went")
                .containsExactlyInAnyOrderElementsOf(PlantingHands.texts());
        assertThat(new WholeDatabase(application.getJdbcUrl(), folder).findings(marker))
                .isEmpty();
        assertThat(log.findings()).isEmpty();
    }
}
