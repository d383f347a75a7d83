package org.concordat.vault;

import jakarta.annotation.PostConstruct;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a new master key into use: wraps every case's key again, so that the old one opens nothing in this database any
 * more. What the cases' keys encrypt stays as it is. All or nothing; a second start, or a second node, finds nothing to do.
 */
@Component
@DependsOnDatabaseInitialization
class MasterKeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyRotation.class);
    private static final long LOCK = 0x6d61737465726b65L;
    private static final int BATCH = 1_000;

    private record Wrapped(String reference, String keeper, byte[] key) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final MasterKey master;
    private final @Nullable MasterKey before;

    MasterKeyRotation(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            MasterKey master,
            @Value("${concordat.master-key-before:}") String before) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.master = master;
        this.before = before.isBlank() ? null : new MasterKey(before);
    }

    /** @throws IllegalStateException when a key opens with neither; nothing is changed then */
    @PostConstruct
    void wrapAgain() {
        if (before == null) {
            return;
        }
        var wrapped = transaction.execute(status -> wrapAll(before));
        LOG.info(
                "Wrapped the keys of {} cases with the new master key. Once every node runs with it, remove"
                        + " CONCORDAT_MASTER_KEY_BEFORE",
                wrapped);
    }

    private int wrapAll(MasterKey from) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        var old = jdbc
                .query(
                        "select reference, keeper, wrapped from case_key",
                        (row, number) -> new Wrapped(
                                row.getString("reference"), row.getString("keeper"), row.getBytes("wrapped")))
                .stream()
                .filter(each -> !opens(master, each))
                .map(each -> new Wrapped(each.reference(), each.keeper(), again(each, from)))
                .toList();
        update(old);
        return old.size();
    }

    private void update(List<Wrapped> keys) {
        jdbc.batchUpdate(
                "update case_key set wrapped = ? where reference = ? and keeper = ?", keys, BATCH, (row, each) -> {
                    row.setBytes(1, each.key());
                    row.setString(2, each.reference());
                    row.setString(3, each.keeper());
                });
    }

    private byte[] again(Wrapped each, MasterKey from) {
        try {
            return master.wrap(from.unwrap(each.key()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "CONCORDAT_MASTER_KEY_BEFORE is not the key this installation worked with, nor is"
                            + " CONCORDAT_MASTER_KEY. Nothing was changed",
                    e);
        }
    }

    private static boolean opens(MasterKey key, Wrapped each) {
        try {
            key.unwrap(each.key());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
