package org.concordat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.concordat.clock.WarningRounds;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens before a deadline. */
@TestComponent
@Component
public class WarningActs {

    private final WarningRounds rounds;
    private final RepositoryService repository;
    private final JdbcClient database;

    WarningActs(WarningRounds rounds, RepositoryService repository, JdbcClient database) {
        this.rounds = rounds;
        this.repository = repository;
        this.database = database;
    }

    /** The clocks of other stories run on, and time passes for them too. */
    public void forgetOtherStories() {
        database.sql("delete from clock_warning where given_at is null").update();
    }

    /** An alliance has a table of its own, in which a clock warns at other fractions of its time. */
    public void warnsAt(Cast cast, String clock, String fractions) {
        var cell = "(id=\"%s(?:_\\w+)?_warnings\">\\s*<text>)[^<]*".formatted(clock);
        deploys(cast, "stage-clocks", table("stage-clocks").replaceAll(cell, "$1" + fractions));
    }

    /** An alliance has a table of its own. */
    public void deploys(Cast cast, String table, String words) {
        repository
                .createDeployment()
                .name(table)
                .tenantId(cast.alliance())
                .addString(table + ".dmn", words)
                .deploy();
    }

    /** The table that comes with the product. */
    public static String table(String name) {
        try {
            return Files.readString(Path.of("processes/" + name + ".dmn"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What was written to somebody by mail, whole. */
    public List<String> mailsTo(String person) {
        return database.sql("select subject || body from notice_mail where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    /** Time passes to just after a moment, and nobody has noticed it yet. */
    public void momentComes(Instant moment) {
        TestTime.passTo(moment);
    }

    /** Time passes to just after a moment, and a node looks whom to warn. */
    public void passTo(Instant moment) {
        TestTime.passTo(moment);
        rounds.run();
    }
}
