package org.concordat.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.concordat.Concordat;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Member;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs a page that its look is entered: the texts of a case fetched together and shown in one look, to the same
 * texts opened one by one, in turns within one run, as a ratio.
 */
public final class LooksBenchmark {

    private static final String REFERENCE = "D-BENCH-0001";
    private static final int TEXTS = 60;
    private static final int WARM_UP = 100;
    private static final int TURNS = 300;
    private static final Path DATA = Path.of("target", "bench-data");

    private final Vault vault;
    private final TransactionOperations transaction;
    private final List<UUID> texts = new ArrayList<>();

    private LooksBenchmark(ApplicationContext application) {
        vault = application.getBean(Vault.class);
        transaction = application.getBean(TransactionOperations.class);
        var alliances = application.getBean(AllianceOffice.class);
        alliances.found("bench", "Benchmark", "America/New_York", "us-federal");
        alliances.admit("bench", "hospital", "Hospital", Member.Kind.HOSPITAL);
        alliances.admit("bench", "clinic", "Clinic", Member.Kind.CLINIC);
        var hospital = alliances.member("bench", "hospital");
        var clinic = alliances.member("bench", "clinic");
        application
                .getBean(Docket.class)
                .open(REFERENCE, hospital.alliance(), hospital.id(), List.of(clinic.id()));
        transaction.executeWithoutResult(status -> store());
    }

    private void store() {
        for (var number = 0; number < TEXTS; number++) {
            texts.add(vault.store(Deposit.text(REFERENCE, Room.CASE, "note"), "words ".repeat(200) + number));
        }
    }

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        FileSystemUtils.deleteRecursively(DATA);
        try (var application = SpringApplication.run(
                Concordat.class,
                "--server.port=0",
                "--concordat.demo=false",
                "--concordat.data-folder=" + DATA,
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=error")) {
            new LooksBenchmark(application).run();
        }
    }

    private void run() {
        var oneByOne = new ArrayList<Double>();
        var together = new ArrayList<Double>();
        for (var turn = -WARM_UP; turn < TURNS; turn++) {
            var first = milliseconds(this::openOneByOne);
            var second = milliseconds(this::showTogether);
            if (turn >= 0) {
                oneByOne.add(first);
                together.add(second);
            }
        }
        print("milliseconds, one by one, median", at(oneByOne, 0.5));
        print("milliseconds, in one look, median", at(together, 0.5));
        print("ratio, in one look to one by one, median", at(together, 0.5) / at(oneByOne, 0.5));
        print("ratio, 95th percentile", at(together, 0.95) / at(oneByOne, 0.95));
    }

    private void openOneByOne() {
        texts.forEach(vault::openText);
    }

    private void showTogether() {
        var looker = new Looker("manager", "OFFICE");
        vault.fetchTexts(REFERENCE);
        texts.forEach(text -> vault.showText(text, shown -> looker));
    }

    private double milliseconds(Runnable page) {
        var begin = System.nanoTime();
        transaction.executeWithoutResult(status -> page.run());
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double at(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (times.size() * share));
    }

    private static void print(String what, double value) {
        System.out.printf(Locale.ROOT, "%-45s %8.2f%n", what, value);
    }
}
