package org.concordat.alliance.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.PostOffice;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

@ConcordatTest
@DisplayName("Heads on their way outside")
class HeadDeliveriesTest {

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    TreeNodes nodes;

    @Autowired
    Heads heads;

    @Autowired
    SealedRecord sealedRecord;

    @Autowired
    SealingKey key;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder dataFolder;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final List<String> received = new ArrayList<>();
    private int answer = 503;
    private HttpServer elsewhere;
    private HeadDeliveries deliveries;
    private Cast cast;
    private UUID alliance;

    @BeforeEach
    void twoAnchors() throws IOException {
        cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/heads", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        elsewhere.start();
        var address = URI.create("http://localhost:" + elsewhere.getAddress().getPort() + "/heads");
        deliveries = deliveriesAt(clock, new FileAnchor(folder), new HttpAnchor(address, "Bearer secret"));
    }

    @AfterEach
    void closeAnchors() {
        elsewhere.stop(0);
        jdbc.update("delete from head_delivery where alliance = ?", alliance);
    }

    @Test
    @DisplayName("arrive in the file and at the address, as the lines that the verifier reads")
    void arrive() throws IOException {
        answer = 204;
        seal();
        seal();

        deliveries.deliver();

        var line = sealedRecord.head(alliance).line();
        assertThat(Files.readAllLines(folder.resolve(cast.alliance() + ".heads.jsonl")))
                .hasSize(2)
                .contains(line);
        assertThat(received)
                .singleElement()
                .asString()
                .startsWith("Bearer secret ")
                .contains(line);
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("go again, later, to an address that refuses, and once to the file that does not")
    void goAgain() throws IOException {
        seal();
        deliveries.deliver();
        deliveries.deliver();
        assertThat(received).hasSize(1);
        assertThat(waiting()).containsExactly("http");

        answer = 200;
        later(Duration.ofMinutes(2)).deliver();

        assertThat(received).hasSize(2);
        assertThat(waiting()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve(cast.alliance() + ".heads.jsonl")))
                .hasSize(1);
    }

    @Test
    @DisplayName("are queued in the transaction that made the head, or not at all")
    void areQueuedWithTheHead() {
        transaction.executeWithoutResult(status -> {
            seal();
            assertThat(waiting()).containsExactly("file", "http");
            status.setRollbackOnly();
        });

        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("go out by mail once a period, the newest only, and again while the mail server is away")
    void goOutByMail() throws IOException {
        var port = freePort();
        var mail = mailAt(port);
        deliveries = deliveriesTo(clock, mail);
        seal();
        seal();
        deliveries.deliver();
        assertThat(waiting()).containsExactly("mail", "mail");
        assertThat(deliveries.waitingSince()).isEmpty();

        deliveriesTo(Clock.offset(clock, Duration.ofHours(1)), mail).deliver();
        assertThat(waiting()).containsExactly("mail", "mail");

        try (var office = new PostOffice(port)) {
            deliveriesTo(Clock.offset(clock, Duration.ofHours(2)), mail).deliver();

            assertThat(office.mailTo("notary@example.org")).singleElement().satisfies(sent -> assertThat(
                            GreenMailUtil.getBody(sent))
                    .contains("Keep this line")
                    .contains(sealedRecord.head(alliance).line().substring(0, 60)));
        }
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("go out in one mail, the newest, however many have fallen due and were tried before")
    void goOutInOneMail() throws Exception {
        var port = freePort();
        var mail = mailAt(port);
        deliveries = deliveriesTo(clock, mail);
        seal();
        deliveriesTo(Clock.offset(clock, Duration.ofHours(1)), mail).deliver();
        seal();
        headsAreMade(10_001, 10_600);

        try (var office = new PostOffice(port)) {
            var due = deliveriesTo(Clock.offset(clock, Duration.ofHours(1)), mail);
            due.deliver();
            due.deliver();

            assertThat(office.mailTo("notary@example.org"))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.getContent().toString()).contains("\"size\":10600"));
        }
        assertThat(waiting()).isEmpty();
        new WholeDatabase(application.getJdbcUrl(), dataFolder)
                .superuser()
                .update("delete from head where alliance = ? and size > 10000", alliance);
    }

    /** As many as are sealed in an hour or so, in the same period as the latest. */
    private void headsAreMade(int from, int to) {
        jdbc.update(
                "insert into head select alliance, made, root, sealed_at, key, signature from head,"
                        + " generate_series(?, ?) made where alliance = ? and size = ?",
                from,
                to,
                alliance,
                sealedRecord.size(alliance));
        jdbc.update(
                "insert into head_delivery select alliance, made, anchor, 0, next_at from head_delivery,"
                        + " generate_series(?, ?) made where alliance = ? and attempts = 0",
                from,
                to,
                alliance);
    }

    @Test
    @DisplayName("are not waited for where a place is not configured any more, which is told")
    void doNotWaitForAPlaceThatIsGone() {
        seal();
        deliveries.deliver();
        assertThat(waiting()).containsExactly("http");
        assertThat(deliveries.waitingSince()).isPresent();

        var without = deliveriesTo(clock, new FileAnchor(folder));

        assertThat(without.waitingSince()).isEmpty();
        assertThat(without.leftOver()).containsEntry("http", 1L).doesNotContainKey("file");
        assertThat(deliveries.leftOver()).isEmpty();
    }

    @Test
    @DisplayName("begin a line of their own behind one that broke off when the disk was full")
    void beginANewLine() throws IOException {
        answer = 204;
        var file = folder.resolve(cast.alliance() + ".heads.jsonl");
        Files.writeString(file, "{\"alliance\":\"half a li");
        seal();

        deliveries.deliver();

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "{\"alliance\":\"half a li", sealedRecord.head(alliance).line());
    }

    private static MailAnchor mailAt(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailAnchor(sender, "concordat@example.org", "notary@example.org", Duration.ofHours(1));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private HeadDeliveries deliveriesTo(Clock time, HeadAnchor anchor) {
        var anchors = new StaticListableBeanFactory();
        anchors.addBean(anchor.name(), anchor);
        return new HeadDeliveries(
                JdbcClient.create(jdbc), heads, alliances, anchors.getBeanProvider(HeadAnchor.class), time);
    }

    private HeadDeliveries later(Duration wait) {
        var address = URI.create("http://localhost:" + elsewhere.getAddress().getPort() + "/heads");
        return deliveriesAt(
                Clock.offset(clock, wait), new FileAnchor(folder), new HttpAnchor(address, "Bearer secret"));
    }

    private HeadDeliveries deliveriesAt(Clock time, HeadAnchor file, HeadAnchor http) {
        var anchors = new StaticListableBeanFactory();
        anchors.addBean("file", file);
        anchors.addBean("http", http);
        return new HeadDeliveries(
                JdbcClient.create(jdbc), heads, alliances, anchors.getBeanProvider(HeadAnchor.class), time);
    }

    private void seal() {
        alliances.amendCharter(cast.alliance(), "America/New_York", "us-federal");
        new Sealer(JdbcClient.create(jdbc), nodes, heads, deliveries, key, transaction, clock).seal(alliance);
    }

    private List<String> waiting() {
        return jdbc.queryForList(
                "select anchor from head_delivery where alliance = ? order by anchor", String.class, alliance);
    }
}
