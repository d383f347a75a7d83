package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.concordat.ConcordatTest;
import org.concordat.access.AccessWorld.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends nonsense to every way in, as people who may use it. The seed in a failure repeats the run. */
@ConcordatTest
@DisplayName("Malformed requests")
class MalformedRequestsTest {

    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 4;

    /** A password that is wrong is counted, whatever else is wrong. */
    private static final Set<String> TRIES = Set.of("sign_in_try", "act_id_user");

    /** The last runs the engine, whose own answers to an operator's mistakes are not ours. */
    private static final List<String> ROLES =
            List.of("complainant", "case manager", "mediator", "owner", "auditor", "administrator", "installer");

    @Autowired
    AccessWorld world;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Visitor> visitors = new TreeMap<>();

    @Test
    @DisplayName("are refused, break nothing and leave no row")
    void areRefused() throws Exception {
        world.built();
        var seed = Long.getLong("concordat.seed", System.nanoTime());
        var random = new Random(seed);
        var ways = ways();
        for (var role : ROLES) {
            var person = world.people().get(role).get(Scope.OWN);
            visitors.put(role, Visitor.signedIn("http://localhost:" + port, person));
        }
        var rows = rows();
        var senders = Executors.newFixedThreadPool(AT_ONCE);
        var answers = new ArrayList<Future<?>>();
        for (var sent = 0; sent < REQUESTS; sent++) {
            var way = ways.get(random.nextInt(ways.size()));
            var visitor = visitors.get(
                    ROLES.get(random.nextInt(ROLES.size() - (way.getValue().isOfEngine() ? 1 : 0))));
            var request = new Malformed(random).spoil(way.getValue(), world.place(way.getKey()));
            answers.add(
                    senders.submit(() -> send(visitor, request, way.getValue().isOfEngine())));
        }
        senders.shutdown();

        assertThat(senders.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        for (var answer : answers) {
            answer.get();
        }
        assertThat(faults).as("seed " + seed).isEmpty();
        assertThat(rows()).as("seed " + seed).isEqualTo(rows);
    }

    /** Every row of both tables, with the heading under which it stands. */
    private static List<Map.Entry<String, Way>> ways() {
        var ways = new ArrayList<Map.Entry<String, Way>>();
        for (var file : List.of("endpoints.md", "engine.md")) {
            Sheet.read(file).sections().forEach((heading, rows) -> rows.keySet()
                    .forEach(row -> ways.add(Map.entry(heading, Way.of(row)))));
        }
        return ways;
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        database
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> !Matrix.LOOKS.contains(table) && !TRIES.contains(table))
                .forEach(
                        table -> rows.put(table, database.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }

    private void send(Visitor visitor, Malformed.Request request, boolean mayAsk) {
        var name =
                "malformed-" + System.nanoTime() + "-" + Thread.currentThread().getName();
        var status = status(visitor.headersFor(request.target()) + Rehearsal.HEADER + ": " + name + "\r\n", request);
        var changed = Rehearsal.changesIfAny(name);
        changed.removeAll(Matrix.LOOKS);
        changed.removeAll(TRIES);
        var isDone = status < 300 && !request.method().equals("GET") && !mayAsk;
        if (status >= 500 || isDone || !changed.isEmpty()) {
            faults.add("\n" + status + " " + changed + " " + visitor.username() + ": " + request);
        }
    }

    /** The request exactly as written: a client's library would tidy it up or refuse to send it. */
    private int status(String headers, Malformed.Request request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var body = request.body().getBytes(StandardCharsets.UTF_8);
            var head = request.method() + " " + request.target() + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: close\r\nAccept: */*\r\n" + headers
                    + (request.type().isEmpty() ? "" : "Content-Type: " + request.type() + "\r\n") + "Content-Length: "
                    + body.length + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return line == null ? 400 : Integer.parseInt(line.split(" ")[1]);
        } catch (SocketException e) {
            // refused before it was read to its end
            return 400;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
