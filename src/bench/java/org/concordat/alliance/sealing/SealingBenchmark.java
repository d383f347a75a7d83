package org.concordat.alliance.sealing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.concordat.Concordat;
import org.concordat.alliance.AllianceOffice;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Whether writers notice the sealer, in turns within one run: how many entries are written with it and without it when
 * writers take all that the machine has, beside how much the turns without it differ from each other; how long one entry
 * takes at a pace that leaves room; how far the queue grows meanwhile; and whether sealing becomes slower as the record grows.
 */
public final class SealingBenchmark {

    private static final int WRITERS = 4;
    private static final int TURNS = 8;
    private static final Duration TURN = Duration.ofSeconds(5);

    /** Between two entries of one writer where the machine is not to be full: 800 entries a second. */
    private static final Duration PACE = Duration.ofMillis(5);

    private static final Path DATA = Path.of("target", "bench-data");

    private final AllianceOffice alliances;
    private final Sealer sealer;
    private final JdbcTemplate jdbc;
    private final UUID alliance;
    private final List<Double> without = new ArrayList<>();
    private final List<Double> withoutAgain = new ArrayList<>();
    private final List<Double> with = new ArrayList<>();
    private final List<Double> timesWithout = new ArrayList<>();
    private final List<Double> timesWith = new ArrayList<>();
    private long longestQueue;

    private SealingBenchmark(ApplicationContext application) {
        alliances = application.getBean(AllianceOffice.class);
        sealer = application.getBean(Sealer.class);
        jdbc = application.getBean(JdbcTemplate.class);
        alliance = alliances
                .found("bench", "Benchmark", "America/New_York", "us-federal")
                .id();
    }

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        FileSystemUtils.deleteRecursively(DATA);
        try (var application = SpringApplication.run(
                Concordat.class,
                "--server.port=0",
                "--concordat.demo=false",
                "--concordat.data-folder=" + DATA,
                "--concordat.sealing.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=error")) {
            new SealingBenchmark(application).run();
        }
    }

    private void run() {
        write();
        sealer.seal();
        for (var turn = 0; turn < TURNS; turn++) {
            without.add(write());
            sealer.seal();
            with.add(whileSealing(this::write));
            sealer.seal();
            withoutAgain.add(write());
            sealer.seal();
        }
        print("entries a second, sealer off", median(without));
        print("entries a second, sealer on", median(with));
        print("ratio, on to off, of each turn", ratios(with, without));
        print("ratio, off again to off, of each turn", ratios(withoutAgain, without));
        print("longest queue, in seconds of writing", longestQueue / median(with));
        pace();
        growth();
    }

    private void pace() {
        for (var turn = 0; turn < TURNS; turn++) {
            timesWithout.addAll(writeAtAPace());
            sealer.seal();
            timesWith.addAll(whileSealing(this::writeAtAPace));
            sealer.seal();
        }
        print("milliseconds of an entry at a pace, sealer off, at the median and the 95th percentile", times(timesWithout));
        print("milliseconds of an entry at a pace, sealer on, at the median and the 95th percentile", times(timesWith));
        for (var percent : List.of(50, 95)) {
            print(
                    "ratio at the percentile " + percent + ", on to off",
                    percentile(timesWith, percent) / percentile(timesWithout, percent));
        }
    }

    /** Entries a second. */
    private double write() {
        var written = new LongAdder();
        byAllWriters(end -> {
            while (System.nanoTime() < end) {
                enter();
                written.increment();
            }
        });
        return written.sum() / (double) TURN.toSeconds();
    }

    /** How long each entry took, in milliseconds. */
    private List<Double> writeAtAPace() {
        var times = new ConcurrentLinkedQueue<Double>();
        byAllWriters(end -> {
            for (var next = System.nanoTime(); next < end; next += PACE.toNanos()) {
                LockSupport.parkNanos(next - System.nanoTime());
                var begin = System.nanoTime();
                enter();
                times.add((System.nanoTime() - begin) / 1e6);
            }
        });
        return List.copyOf(times);
    }

    private static void byAllWriters(LongConsumer untilItsEnd) {
        var end = System.nanoTime() + TURN.toNanos();
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (var each = 0; each < WRITERS; each++) {
            writers.execute(() -> untilItsEnd.accept(end));
        }
        join(writers);
    }

    private <T> T whileSealing(Supplier<T> writing) {
        var rounds = Executors.newSingleThreadScheduledExecutor();
        rounds.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
        try {
            return writing.get();
        } finally {
            join(rounds);
        }
    }

    private static void join(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        longestQueue = Math.max(longestQueue, count("unsealed"));
        sealer.seal();
    }

    private void enter() {
        alliances.amendCharter("bench", "America/New_York", "us-federal");
    }

    /** The same number of entries, sealed at the present size and again when the record is twice as large. */
    private void growth() {
        var small = count("leaf");
        var early = timeToSeal();
        while (count("leaf") < 2 * small) {
            timeToSeal();
        }
        var late = timeToSeal();
        print("entries in the record at first, and at last", small, count("leaf"));
        print("time to seal as many, at last to at first", late / early);
    }

    /** Microseconds for one entry. */
    private double timeToSeal() {
        write();
        var waiting = count("unsealed");
        var begin = System.nanoTime();
        sealer.seal(alliance);
        return (System.nanoTime() - begin) / 1000.0 / waiting;
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static double median(List<Double> numbers) {
        return percentile(numbers, 50);
    }

    private static double percentile(List<Double> numbers, int percent) {
        return numbers.stream().sorted().toList().get((numbers.size() - 1) * percent / 100);
    }

    private static Object[] times(List<Double> times) {
        return new Object[] {median(times), percentile(times, 95)};
    }

    /** The least, the median and the most. */
    private static Object[] ratios(List<Double> of, List<Double> to) {
        var ratios = new ArrayList<Double>();
        for (var turn = 0; turn < of.size(); turn++) {
            ratios.add(of.get(turn) / to.get(turn));
        }
        return new Object[] {percentile(ratios, 0), median(ratios), percentile(ratios, 100)};
    }

    private static void print(String what, Object... numbers) {
        var words = Arrays.stream(numbers)
                .map(number -> number instanceof Double ? String.format(Locale.ROOT, "%.2f", number) : number.toString())
                .toList();
        System.out.println(what + ": " + String.join(", ", words));
    }
}
