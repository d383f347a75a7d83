package org.concordat.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.conflict.ConflictOffice;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every change is rolled back, so that the other tests find the keys as they were. */
@ConcordatTest
@DisplayName("A new master key")
class MasterKeyRotationTest {

    private static final String NEW = key(1);

    @Autowired
    Story story;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataFolder folder;

    @Autowired
    EntityManager entities;

    @Autowired
    Erasures erasures;

    @Autowired
    Docket docket;

    @Autowired
    AllianceRecord record;

    @Autowired
    LookBook book;

    @Autowired
    Circumstances circumstances;

    @Autowired
    Clock clock;

    String reference;

    @BeforeEach
    void aCase() {
        reference = story.aReportedDispute(story.anAlliance());
    }

    @Test
    @DisplayName("opens what was written before, and the old one opens it no more")
    void opensWhatWasWritten() {
        undone(() -> {
            rotation(NEW, old()).wrapAgain();

            assertThat(subjectBy(NEW)).isEqualTo(subjectBefore());
            assertThatThrownBy(() -> subjectBy(old()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot be unwrapped");
            assertThatCode(() -> new MasterKeyCheck(jdbc, new MasterKey(NEW)).requireTheKeyOfThisInstallation())
                    .doesNotThrowAnyException();
        });
    }

    @Test
    @DisplayName("opens somebody's own notes, which have a key of their own, too")
    void opensNotes() {
        undone(() -> {
            var note = vault(old()).store(Deposit.text(reference, Room.NOTES, "note"), "There is room.");
            entities.flush();

            rotation(NEW, old()).wrapAgain();

            entities.clear();
            assertThat(vault(NEW).openText(note)).isEqualTo("There is room.");
        });
    }

    @Test
    @DisplayName("leaves nothing to do for a second start")
    void isTakenOnce() {
        undone(() -> {
            rotation(NEW, old()).wrapAgain();
            var once = keys();

            rotation(NEW, old()).wrapAgain();

            assertThat(keys()).isEqualTo(once);
        });
    }

    @Test
    @DisplayName("is refused beside an old one that is not the installation's, and nothing changes")
    void isRefusedWithAWrongOld() {
        var before = keys();

        assertThatThrownBy(() -> rotation(NEW, key(2)).wrapAgain())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CONCORDAT_MASTER_KEY_BEFORE")
                .hasMessageContaining("Nothing was changed");

        assertThat(keys()).isEqualTo(before);
    }

    private void undone(Runnable acts) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            acts.run();
        });
    }

    private MasterKeyRotation rotation(String key, String before) {
        return new MasterKeyRotation(jdbc, transactions, new MasterKey(key), before);
    }

    private String subjectBy(String key) {
        entities.clear();
        return vault(key).openText(conflicts.get(reference).subject());
    }

    private Vault vault(String key) {
        var keys = new CaseKeys(entities, erasures, new MasterKey(key), clock);
        return new Vault(entities, keys, docket, record, book, circumstances, clock);
    }

    private static String subjectBefore() {
        return "Reimbursement rate for cardiology";
    }

    private String keys() {
        return jdbc.queryForObject(
                "select string_agg(encode(wrapped, 'hex'), ' ' order by reference, keeper) from case_key",
                String.class);
    }

    private String old() {
        return folder.secret("master-key");
    }

    private static String key(int each) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) each);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
