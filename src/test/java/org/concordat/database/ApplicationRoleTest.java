package org.concordat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.database.ClosedTables.Privilege.DELETE;
import static org.concordat.database.ClosedTables.Privilege.REFERENCES;
import static org.concordat.database.ClosedTables.Privilege.TRIGGER;
import static org.concordat.database.ClosedTables.Privilege.TRUNCATE;
import static org.concordat.database.ClosedTables.Privilege.UPDATE;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.WholeDatabase;
import org.concordat.database.ClosedTables.Privilege;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
class ApplicationRoleTest {

    @Autowired
    HikariDataSource application;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    DataFolder folder;

    @Test
    @DisplayName("the application's own role passes the check")
    void ownRolePasses() {
        assertThatCode(() -> check(application)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("the owner's role is refused, because it could change what was entered")
    void ownerIsRefused() {
        assertThatThrownBy(() -> check(owner))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("concordat_owner may UPDATE entry");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "grant update on entry to concordat_app / revoke update on entry from concordat_app",
                "grant update on leaf to concordat_app / revoke update on leaf from concordat_app",
                "grant delete on head to concordat_app / revoke delete on head from concordat_app",
                "grant update on tree_node to concordat_app / revoke update on tree_node from concordat_app",
                "grant delete on ballot to concordat_app / revoke delete on ballot from concordat_app",
                "grant update on standing_change to concordat_app / revoke update on standing_change from concordat_app",
                "grant truncate on signature to concordat_app / revoke truncate on signature from concordat_app",
                "grant trigger on vault_item to concordat_app / revoke trigger on vault_item from concordat_app",
                "grant update on movement to concordat_app / revoke update on movement from concordat_app",
                "grant delete on rule_file to concordat_app / revoke delete on rule_file from concordat_app",
                "grant delete on legal_hold to concordat_app / revoke delete on legal_hold from concordat_app",
                "grant update (canonical) on entry to concordat_app / revoke update (canonical) on entry from concordat_app",
                "grant insert on flyway_schema_history to concordat_app / revoke insert on flyway_schema_history from concordat_app",
                "grant create on schema public to concordat_app / revoke create on schema public from concordat_app",
                "grant concordat_owner to concordat_app / revoke concordat_owner from concordat_app",
                "alter role concordat_app createrole / alter role concordat_app nocreaterole"
            })
    @DisplayName("every way to change the record is noticed at start:")
    void everyWayIsNoticed(String grantAndRevoke) {
        var superuser = new WholeDatabase(application.getJdbcUrl(), folder).superuser();
        var steps = grantAndRevoke.split(" / ");
        superuser.execute(steps[0]);
        try {
            assertThatThrownBy(() -> check(application))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("concordat_app");
        } finally {
            superuser.execute(steps[1]);
        }
    }

    @Test
    @DisplayName("every table that a migration closes is asked about, and what each closes")
    void asksAboutEveryClosedTable() {
        assertThat(ClosedTables.read())
                .hasSizeGreaterThan(50)
                .containsEntry("entry", EnumSet.of(UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES))
                .containsEntry("legal_hold", EnumSet.of(DELETE, TRUNCATE, TRIGGER, REFERENCES))
                .containsEntry("flyway_schema_history", EnumSet.allOf(Privilege.class))
                .containsKeys("movement", "notice_opening", "calendar_day", "obligation_edition", "paper_release");
    }

    private static void check(DataSource source) {
        new ApplicationRole(new JdbcTemplate(source)).requireThatEntriesCannotBeChanged();
    }
}
