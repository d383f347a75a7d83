package org.concordat.vault;

import jakarta.annotation.PostConstruct;
import java.security.GeneralSecurityException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start with another master key than the one that wrapped the cases' keys. */
@Component
@DependsOnDatabaseInitialization
@DependsOn("masterKeyRotation")
class MasterKeyCheck {

    private final JdbcTemplate jdbc;
    private final MasterKey master;

    MasterKeyCheck(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    @PostConstruct
    void requireTheKeyOfThisInstallation() {
        jdbc.queryForList("select wrapped from case_key order by created_at limit 1", byte[].class)
                .forEach(this::requireUnwrapped);
    }

    private void requireUnwrapped(byte[] wrapped) {
        try {
            master.unwrap(wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "CONCORDAT_MASTER_KEY is not the key this installation works with; its confidential texts could not"
                            + " be read. Set the key that was kept for this database",
                    e);
        }
    }
}
