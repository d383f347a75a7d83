package org.concordat.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
@DisplayName("At the same moment as the erasure of its case")
class ErasureRacesTest {

    @Autowired
    Story story;

    @Autowired
    ErasureOffice erasures;

    @Autowired
    Vault vault;

    @Autowired
    Drafts drafts;

    @Autowired
    AtOnce atOnce;

    @Autowired
    JdbcTemplate jdbc;

    Cast cast;
    String reference;

    @BeforeEach
    void anOrderedErasure() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
        story.as(cast.user("compliance"), () -> erasures.orderErasure(reference, ErasureReason.COURT_ORDER));
    }

    @Test
    @DisplayName("a document that comes a moment later is refused, and leaves nothing behind")
    void comesTooLate() {
        var before = outcomes();

        var failures = atOnce.happen(this::erases, this::files);

        assertThat(failures).singleElement().isInstanceOf(Erased.class);
        assertThat(vault.exhibitsOf(reference)).isEmpty();
        assertThat(outcomes()).hasSize(before.size() + 1).endsWith(Outcome.CONTENT_ERASED);
        thenNothingIsReadable();
    }

    @Test
    @DisplayName("a document that came a moment before is taken in and then erased with the rest")
    void comesFirst() {
        var failures = atOnce.happen(this::files, this::erases);

        assertThat(failures).isEmpty();
        assertThat(outcomes()).endsWith(Outcome.EVIDENCE_FILED, Outcome.CONTENT_ERASED);
        thenNothingIsReadable();
    }

    @Test
    @DisplayName("a draft that was saved a moment before is gone with the rest, and none comes after")
    void takesTheDraftAlong() {
        assertThat(atOnce.happen(this::drafts, this::erases)).isEmpty();
        thenNothingIsReadable();
    }

    @Test
    @DisplayName("a draft that comes a moment later is refused")
    void refusesTheDraft() {
        assertThat(atOnce.happen(this::erases, this::drafts)).singleElement().isInstanceOf(Erased.class);
        thenNothingIsReadable();
    }

    private void erases() {
        story.as(cast.user("admin"), () -> erasures.eraseContent(reference));
    }

    private void files() {
        story.files(cast, "hospital", reference, "letter.txt");
    }

    private void drafts() {
        var manager = cast.user("manager");
        story.as(manager, () -> drafts.keep(manager, "task", reference, "reasons", "Perhaps."));
    }

    private List<Outcome> outcomes() {
        return story.outcomes(reference);
    }

    private void thenNothingIsReadable() {
        assertThat(count("case_key")).isZero();
        assertThat(count("draft")).isZero();
        for (var item : vault.itemsOf(reference)) {
            assertThatThrownBy(() -> story.as(cast.user("manager"), () -> vault.open(item.id())))
                    .isInstanceOf(Erased.class);
        }
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table + " where reference = ?", Integer.class, reference);
    }
}
