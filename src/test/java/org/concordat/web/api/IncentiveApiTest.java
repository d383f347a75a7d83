package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Right;
import org.concordat.alliance.RightsInQuestion;
import org.concordat.alliance.Standings;
import org.concordat.incentive.IncentiveOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
@DisplayName("An incentive pool")
class IncentiveApiTest {

    private static final String POOL =
            "{\"period\":\"2027-Q1\",\"cents\":100000,\"currency\":\"USD\",\"weights\":{\"hospital\":3,\"insurer\":2,\"clinic\":2}}";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    IncentiveOffice incentives;

    @Autowired
    Standings standings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    AtOnce atOnce;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is allotted by weight to the cent, every share an entry")
    void isAllotted() {
        opens();

        // quotas 42857.14, 28571.43, 28571.43: the cent that is left goes to the first of the equal remainders
        assertThat(shares())
                .contains(
                        "\"member\":\"hospital\",\"allotted\":42857,",
                        "\"member\":\"clinic\",\"allotted\":28572,",
                        "\"member\":\"insurer\",\"allotted\":28571,");
        assertThat(entries("INCENTIVE_ALLOTTED")).isEqualTo(3);
        assertThat(total()).isEqualTo(100_000);
    }

    @Test
    @DisplayName("is withheld while a sanction takes the right, and paid to the others")
    void isWithheld() {
        opens();
        takes(UUID.randomUUID());

        pays(204);

        assertThat(shares())
                .contains(
                        "\"member\":\"insurer\",\"allotted\":0,\"withheld\":28571,\"paid\":0",
                        "\"member\":\"hospital\",\"allotted\":0,\"withheld\":0,\"paid\":42857");
        assertThat(total()).isEqualTo(100_000);
        pays(400);
        assertThat(entries("INCENTIVE_WITHHELD")).isEqualTo(1);
        assertThat(entries("INCENTIVE_PAID")).isEqualTo(2);
    }

    @Test
    @DisplayName("is released when the last of two sanctions is over, and once only")
    void isReleased() {
        opens();
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        takes(one);
        takes(other);
        givesBack(one);
        assertThat(shares()).contains("\"member\":\"insurer\",\"allotted\":0,\"withheld\":28571");

        givesBack(other);
        givesBack(other);

        assertThat(shares()).contains("\"member\":\"insurer\",\"allotted\":28571,\"withheld\":0");
        assertThat(entries("INCENTIVE_RELEASED")).isEqualTo(1);
        pays(204);
        assertThat(shares()).contains("\"member\":\"insurer\",\"allotted\":0,\"withheld\":0,\"paid\":28571");
        assertThat(total()).isEqualTo(100_000);
    }

    @Test
    @DisplayName("that is opened while a right is off withholds that share from the beginning")
    void withholdsFromTheBeginning() {
        takes(UUID.randomUUID());

        opens();

        assertThat(shares()).contains("\"member\":\"insurer\",\"allotted\":0,\"withheld\":28571");
    }

    @Test
    @DisplayName("that is opened at the moment in which a right is taken withholds that share, too")
    void withholdsWhatIsTakenMeanwhile() {
        var weights = Map.of("hospital", 3L, "insurer", 2L, "clinic", 2L);
        var question = question(UUID.randomUUID());

        var failures = atOnce.happen(
                () -> story.as(
                        cast.user("admin"), () -> incentives.open(cast.alliance(), "2027-Q1", 100_000, "USD", weights)),
                () -> takes(question));

        assertThat(failures).isEmpty();
        assertThat(shares()).contains("\"member\":\"insurer\",\"allotted\":0,\"withheld\":28571");
    }

    @Test
    @DisplayName("is not paid to whoever has no right to it by then, also where nothing has been withheld yet")
    void asksAgainBeforeItPays() {
        opens();
        transactions.executeWithoutResult(alone -> standings.take(question(UUID.randomUUID())));

        pays(204);

        assertThat(shares()).contains("\"member\":\"insurer\",\"allotted\":0,\"withheld\":28571,\"paid\":0");
        assertThat(entries("INCENTIVE_PAID")).isEqualTo(2);
        assertThat(total()).isEqualTo(100_000);
    }

    @Test
    @DisplayName("is paid once by two who pay at the same moment")
    void isPaidOnce() throws Exception {
        opens();
        var together = Executors.newFixedThreadPool(2);
        try {
            var answers = together
                    .invokeAll(IntStream.range(0, 2)
                            .<Callable<Integer>>mapToObj(each -> () -> client("admin")
                                    .post(path() + "/2027-Q1/payout", "")
                                    .status())
                            .toList())
                    .stream()
                    .map(IncentiveApiTest::got)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(204, 400);
        } finally {
            together.shutdownNow();
        }
        assertThat(entries("INCENTIVE_PAID")).isEqualTo(3);
        assertThat(total()).isEqualTo(100_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "period | 2027-Q1 | ",
                "cents | 100000 | 0",
                "cents | 100000 | -5",
                "cents | 100000 | 1000000000000001",
                "currency | USD | DOLLARS",
                "weights | \"hospital\":3 | \"hospital\":-1",
                "weights | \"hospital\":3 | \"nobody\":3",
                "weights | \"hospital\":3,\"insurer\":2,\"clinic\":2 | \"hospital\":0"
            })
    @DisplayName("is refused with the field that breaks a rule and leaves nothing behind:")
    void refuses(String field, String good, String bad) {
        var answer = client("admin").post(path(), POOL.replace(good, bad == null ? "" : bad));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(client("admin").get(path()).json()).isEmpty();
    }

    @Test
    @DisplayName("is opened by administrators, once a period, and read by the alliance's own people")
    void isTheAlliances() {
        opens();

        assertThat(client("admin").post(path(), POOL).json().path("field").asText())
                .isEqualTo("period");
        assertThat(client("manager").post(path(), POOL).status()).isEqualTo(403);
        assertThat(client("rep-clinic").post(path() + "/2027-Q1/payout", "").status())
                .isEqualTo(403);
        assertThat(client("rep-clinic").get(path()).json()).hasSize(1);
        var stranger = new Client(port, story.anAlliance().user("admin"));
        assertThat(stranger.get(path()).status()).isEqualTo(404);
        assertThat(stranger.post(path() + "/2027-Q1/payout", "").status()).isEqualTo(404);
        assertThat(client("admin").post(path() + "/2031/payout", "").status()).isEqualTo(404);
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void opens() {
        var answer = client("admin").post(path(), POOL);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void pays(int status) {
        assertThat(client("admin").post(path() + "/2027-Q1/payout", "").status())
                .isEqualTo(status);
    }

    private void takes(UUID sanction) {
        takes(question(sanction));
    }

    private void takes(RightsInQuestion question) {
        transactions.executeWithoutResult(both -> {
            standings.take(question);
            incentives.followStanding(question.reference(), question.member());
        });
    }

    private void givesBack(UUID sanction) {
        var question = question(sanction);
        transactions.executeWithoutResult(both -> {
            standings.giveBack(question);
            incentives.followStanding(question.reference(), question.member());
        });
    }

    private RightsInQuestion question(UUID sanction) {
        return new RightsInQuestion(
                story.aReceivedReport(cast),
                sanction,
                story.member(cast, "insurer"),
                Set.of(Right.INCENTIVE_SHARE),
                clock.instant().minusSeconds(5),
                null);
    }

    private String shares() {
        return client("rep-clinic").get(path()).json().at("/0/shares").toString();
    }

    private long total() {
        var total = 0L;
        for (var share : client("auditor").get(path()).json().at("/0/shares")) {
            total += share.path("allotted").asLong()
                    + share.path("withheld").asLong()
                    + share.path("paid").asLong();
        }
        return total;
    }

    private int entries(String outcome) {
        return database.queryForObject(
                "select count(*) from entry e join alliance a on a.id = e.alliance where a.code = ? and e.outcome = ?",
                Integer.class,
                cast.alliance(),
                outcome);
    }

    private String path() {
        return "/api/alliances/" + cast.alliance() + "/incentive-pools";
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
