package org.concordat.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What it costs to ask the table of deadlines, with the platform's engine for cells as the baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecisionTableBenchmark {

    @Param({"platform", "ours"})
    String cells;

    private DmnEngine engine;
    private DmnDecision table;

    @Setup
    public void read() throws IOException {
        var configuration = cells.equals("ours")
                ? FeelOnly.tables()
                : DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        engine = configuration.buildEngine();
        try (var file = Files.newInputStream(Path.of("processes/stage-clocks.dmn"))) {
            table = engine.parseDecision("stage-clocks", file);
        }
    }

    @Benchmark
    public DmnDecisionTableResult ask() {
        return engine.evaluateDecisionTable(table, Map.of("clock", "sanctionDue", "lane", "standard"));
    }

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DecisionTableBenchmark.class.getSimpleName())
                .build();
        var times = new Runner(options)
                .run().stream()
                        .collect(Collectors.toMap(
                                run -> run.getParams().getParam("cells"),
                                run -> run.getPrimaryResult().getScore()));
        System.out.printf(
                "The platform's engine took %.1f times as long: %.0f and %.0f microseconds%n",
                times.get("platform") / times.get("ours"), times.get("platform"), times.get("ours"));
    }
}
