package org.concordat.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.concordat.Concordat;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What a clock costs when ten thousand timers fall due at one moment: timers with a clock, whose end is entered in the record,
 * as a ratio to bare timers of the same engine in the same run.
 */
public final class TimersBenchmark {

    private static final int TIMERS = 10_000;
    private static final int WARM_UP = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Path DATA = Path.of("target", "bench-data");
    private static final String REFERENCE = "D-2026-BENCH";

    private static final String DIAGRAM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench">
              <process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="begun" />
                <sequenceFlow id="toWait" sourceRef="begun" targetRef="timeOver" />
                <intermediateCatchEvent id="timeOver">
                  <timerEventDefinition><%2$s xsi:type="tFormalExpression">%3$s</%2$s></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="toEnd" sourceRef="timeOver" targetRef="ended" />
                <endEvent id="ended" />
              </process>
            </definitions>
            """;

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;

    private TimersBenchmark(ApplicationContext application) {
        engine = application.getBean(ProcessEngine.class);
        jdbc = application.getBean(JdbcTemplate.class);
        openACase(application);
        deploy("bare", "timeDuration", "P30D");
        deploy("clocked", "timeDate", "${clocks.dueDate(execution, 'acknowledgementDue')}");
    }

    private static void openACase(ApplicationContext application) {
        var alliances = application.getBean(AllianceOffice.class);
        var alliance = alliances
                .found("bench", "Benchmark", "America/New_York", "us-federal")
                .id();
        var members = List.of("one", "other").stream()
                .map(code -> alliances.admit("bench", code, code, Member.Kind.HOSPITAL).id())
                .toList();
        application.getBean(Docket.class).open(REFERENCE, alliance, members.get(0), List.of(members.get(1)));
    }

    private void deploy(String process, String timer, String words) {
        engine.getRepositoryService()
                .createDeployment()
                .name(process)
                .addString(process + ".bpmn", DIAGRAM.formatted(process, timer, words))
                .deploy();
    }

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        FileSystemUtils.deleteRecursively(DATA);
        try (var application = SpringApplication.run(
                Concordat.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--concordat.demo=false",
                "--concordat.data-folder=" + DATA,
                "--concordat.sealing.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=error")) {
            new TimersBenchmark(application).run();
        }
    }

    private void run() {
        fire("bare", WARM_UP);
        fire("clocked", WARM_UP);
        var bare = fire("bare", TIMERS);
        var before = entries();
        var clocked = fire("clocked", TIMERS);
        print("bare timers a second", bare);
        print("timers with a clock a second", clocked);
        print("ratio, bare to with a clock", bare / clocked);
        print("clocks that ended, for so many timers", entries() - before, TIMERS);
    }

    /** Timers a second, from the moment at which all of them are due. */
    private double fire(String process, int number) {
        begin(process, number);
        jdbc.execute("analyze act_ru_job, act_ru_execution, running_clock");
        jdbc.update("update act_ru_job set duedate_ = now() at time zone 'utc'");
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var start = System.nanoTime();
        executor.start();
        try {
            awaitTheLast(start);
        } finally {
            executor.shutdown();
        }
        return number * 1e9 / (System.nanoTime() - start);
    }

    private void begin(String process, int number) {
        var starters = Executors.newFixedThreadPool(4);
        for (var each = 0; each < number; each++) {
            starters.execute(() -> engine.getRuntimeService().startProcessInstanceByKey(process, REFERENCE));
        }
        starters.shutdown();
        try {
            starters.awaitTermination(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        require(count("act_ru_job") == number, "not every timer was started");
    }

    private void awaitTheLast(long start) {
        while (count("act_ru_job") > 0) {
            require(System.nanoTime() - start < PATIENCE.toNanos(), "timers are left");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private long entries() {
        return jdbc.queryForObject(
                "select count(*) from entry where outcome in (?, ?)",
                Long.class,
                Outcome.CLOCK_STOPPED.name(),
                Outcome.CLOCK_RAN_OUT.name());
    }

    private static void print(String what, double... values) {
        var words = new StringBuilder(what).append(':');
        for (var value : values) {
            words.append(String.format(Locale.ROOT, " %.2f", value));
        }
        System.out.println(words);
    }
}
