package org.concordat.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.concordat.Cast;
import org.concordat.Concordat;
import org.concordat.PlayedCases;
import org.concordat.PlayedCases.Kind;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.Role;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.audit.Footsteps.Rows;
import org.concordat.database.DataFolder;
import org.concordat.vault.VaultCopies;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Makes installations with many finished cases. One case of each {@link Kind} is really played, over HTTP and in the engine, with time
 * moved on as it goes; every row that it leaves in any table becomes a mould, and each case is a copy of one: with ids, reference,
 * days, members and alliance of its own, its texts encrypted again under keys of its own, and its entries sealed by the
 * application's own sealer.
 *
 * <p>What a copy has: as many rows in every table as a played case of its kind, and values that belong together, down
 * to the hashes in the record; the record verifies. What is not as in life: there are ten kinds of courses, so that words, amounts and
 * distances in time are the same in all copies of a kind; nobody's work overlaps or waits for another case's; how many cases are
 * of which kind is assumed; no table was ever vacuumed between two cases, and rows lie by case and not by time.
 */
final class HistoryGenerator {

    private static final Path PLAYED = Path.of("target", "bench-cases", "played");
    private static final int ALLIANCES = 5;

    private final List<CaseMould> moulds = new ArrayList<>();
    private final Map<String, Rows> tables = new TreeMap<>();
    private List<Community> communities = List.of();

    /** An application on a folder of its own, in which nothing happens by itself. */
    private static ConfigurableApplicationContext start(Path folder, Class<?>... application) {
        return new SpringApplication(application)
                .run(
                "--server.port=0",
                "--concordat.demo=false",
                "--concordat.data-folder=" + folder,
                "--concordat.sealing.enabled=false",
                "--concordat.sign-in.iterations=1000",
                "--concordat.mail.relay=false",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=1",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=error",
                "--logging.level.org.concordat=warn");
    }

    static Connection superuser(ConfigurableApplicationContext application) throws SQLException {
        return template(application).getDataSource().getConnection();
    }

    private static JdbcTemplate template(ConfigurableApplicationContext application) {
        var pool = application.getBean(com.zaxxer.hikari.HikariDataSource.class);
        return new WholeDatabase(pool.getJdbcUrl(), application.getBean(DataFolder.class)).superuser();
    }

    /** Plays a case of each kind, in an alliance of its own. */
    void play() throws SQLException, IOException {
        FileSystemUtils.deleteRecursively(PLAYED);
        try (var application = start(PLAYED, PlayedCases.application());
                var superuser = superuser(application)) {
            var story = application.getBean(Story.class);
            var database = template(application);
            communities = IntStream.range(0, ALLIANCES)
                    .mapToObj(each -> anAlliance(story, database))
                    .toList();
            var casts = Stream.of(Kind.values()).map(kind -> story.anAlliance()).toList();
            for (var kind : Kind.values()) {
                play(kind, casts.get(kind.ordinal()), application, superuser);
            }
        } finally {
            ClockUtil.reset();
        }
    }

    /** With an auditor who works for a member, and finds none of its cases. */
    private static Community anAlliance(Story story, JdbcTemplate database) {
        var cast = story.anAlliance();
        story.register(cast, "hospital-auditor", "hospital", Role.AUDITOR);
        return Community.of(cast, database);
    }

    private void play(Kind kind, Cast cast, ConfigurableApplicationContext application, Connection superuser)
            throws SQLException, IOException {
        var footsteps = new Footsteps(superuser);
        footsteps.begin();
        var played = new PlayedCases(application).play(kind, cast);
        var rows = footsteps.since();
        rows.forEach(each -> tables.put(each.table(), each));
        var database = template(application);
        var key = application.getBean(DataFolder.class).secret("master-key");
        var vaults = database.queryForList(
                        "select d.reference from dispute d join alliance a on a.id = d.alliance where a.code = ?",
                        String.class,
                        cast.alliance())
                .stream()
                .map(reference -> new VaultCopies(key, database, reference))
                .toList();
        moulds.add(new CaseMould(played, Community.of(cast, database), rows, footsteps::isKnown, vaults));
    }

    /** What a case leaves: rows of each table, by kind and on average. */
    void describe() {
        var shares = moulds.stream().mapToInt(mould -> mould.played().kind().share()).sum();
        var average = new TreeMap<String, Double>();
        for (var mould : moulds) {
            var rows = mould.rowsByTable();
            var history = rows.entrySet().stream().filter(each -> each.getKey().startsWith("act_hi_")).mapToInt(Map.Entry::getValue).sum();
            System.out.printf("%-24s %5d rows of history, %5d in all%n", mould.played().kind(), history,
                    rows.values().stream().mapToInt(Integer::intValue).sum());
            rows.forEach((table, count) -> average.merge(table, count * mould.played().kind().share() / (double) shares, Double::sum));
        }
        average.forEach((table, count) -> System.out.printf("%-30s %8.2f%n", table, count));
    }

    /** An installation of its own with so many cases. */
    void make(Path folder, int cases) throws SQLException, IOException {
        FileSystemUtils.deleteRecursively(folder);
        copy(PLAYED, folder);
        try (var application = start(folder, Concordat.class);
                var superuser = superuser(application)) {
            var begin = System.nanoTime();
            var copies = new CopiedCases(superuser, moulds, communities, List.copyOf(tables.values()));
            copies.make(cases);
            MadeCase.write(folder, copies.made());
            System.out.printf("%d cases made in %d s%n", cases, (System.nanoTime() - begin) / 1_000_000_000);
            application.getBean(Sealer.class).seal();
            try (var statement = superuser.createStatement()) {
                statement.execute("vacuum analyze");
            }
            System.out.printf("and sealed after %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        }
    }

    /** With its rights: the database server refuses a folder that others may read. */
    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        var generator = new HistoryGenerator();
        generator.play();
        generator.describe();
        for (var argument : arguments) {
            generator.make(Path.of("target", "bench-cases", argument), Integer.parseInt(argument));
        }
    }
}
