package org.concordat.database;

import jakarta.annotation.PostConstruct;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start when the role the application runs as could change what has been entered. */
@Component
@DependsOnDatabaseInitialization
class ApplicationRole {

    private final JdbcTemplate jdbc;

    ApplicationRole(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void requireThatEntriesCannotBeChanged() {
        ClosedTables.read()
                .forEach((table, privileges) -> privileges.forEach(privilege -> require(
                        "select not " + privilege.question() + "(current_user, '" + table + "', '" + privilege + "')",
                        "may " + privilege + " " + table)));
        require(
                "select not (rolsuper or rolcreaterole or rolbypassrls) from pg_roles where rolname = current_user",
                "is a superuser or may make roles");
        require(
                "select count(*) = 0 from pg_auth_members m join pg_roles r on r.oid = m.member"
                        + " where r.rolname = current_user",
                "is a member of another role");
        require(
                "select not has_schema_privilege(current_user, current_schema(), 'CREATE')",
                "may create in the schema");
    }

    private void require(String question, String offence) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class))) {
            throw new IllegalStateException("The database role "
                    + jdbc.queryForObject("select current_user", String.class) + " " + offence
                    + ": the record would not be safe. Run the application as a role of its own;"
                    + " see 'Your own PostgreSQL' in README.md");
        }
    }
}
