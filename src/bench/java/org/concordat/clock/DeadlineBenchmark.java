package org.concordat.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.clock.DayCount.Roll;
import org.concordat.clock.DayCount.Unit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How the time to derive a deadline grows with its length; the first one of the run is the baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DeadlineBenchmark {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate START = LocalDate.of(2026, 1, 2);

    private final WorkingDays federal = new Calendars().named("us-federal");
    private final List<Pause> pauses = IntStream.range(0, 100)
            .mapToObj(week -> START.plusWeeks(week).atTime(10, 0).atZone(NEW_YORK).toInstant())
            .map(begin -> new Pause(begin, begin.plusSeconds(3600), "", ""))
            .toList();

    @Param({"10", "100", "1000", "10000"})
    int amount;

    @Param({"BUSINESS_DAY", "BUSINESS_HOUR"})
    Unit unit;

    @Benchmark
    public Deadline derive() {
        return new DayCount(amount, unit, false, Roll.NONE).from(Start.on(START, NEW_YORK), federal, pauses);
    }

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DeadlineBenchmark.class.getSimpleName())
                .build();
        new Runner(options)
                .run().stream()
                        .collect(Collectors.groupingBy(
                                run -> run.getParams().getParam("unit")))
                        .forEach((unit, runs) -> print(unit, List.copyOf(runs)));
    }

    private static void print(String unit, List<RunResult> runs) {
        var baseline = runs.get(0);
        runs.forEach(run -> System.out.printf(
                "%s x %s: %.1f times the length, %.1f times the time%n",
                unit,
                run.getParams().getParam("amount"),
                length(run) / length(baseline),
                time(run) / time(baseline)));
    }

    private static double length(RunResult run) {
        return Double.parseDouble(run.getParams().getParam("amount"));
    }

    private static double time(RunResult run) {
        return run.getPrimaryResult().getScore();
    }
}
