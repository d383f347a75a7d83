package org.concordat;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Two people act at the same moment: the second acts before the first's transaction has committed. */
@TestComponent
@Component
public class AtOnce {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TransactionOperations transaction;
    private final JdbcTemplate jdbc;

    AtOnce(TransactionOperations transaction, JdbcTemplate jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The one has acted but not committed when the other acts; it commits once the other is through or must wait. */
    public List<Throwable> happen(Runnable one, Runnable other) {
        var acted = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var second = CompletableFuture.runAsync(() -> afterwards(acted, other), threads);
            var first = CompletableFuture.runAsync(() -> holding(acted, one, second), threads);
            return Stream.of(first, second).flatMap(AtOnce::failure).toList();
        } finally {
            threads.shutdown();
        }
    }

    private void holding(CountDownLatch acted, Runnable one, CompletableFuture<Void> other) {
        try {
            transaction.executeWithoutResult(status -> {
                one.run();
                acted.countDown();
                await().atMost(LONGEST).until(() -> other.isDone() || somebodyWaitsForALock());
            });
        } finally {
            acted.countDown();
        }
    }

    private static void afterwards(CountDownLatch acted, Runnable other) {
        try {
            acted.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        other.run();
    }

    private static Stream<Throwable> failure(CompletableFuture<Void> act) {
        try {
            act.join();
            return Stream.of();
        } catch (CompletionException e) {
            return Stream.of(e.getCause());
        }
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.queryForObject(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()",
                        Long.class)
                > 0;
    }
}
