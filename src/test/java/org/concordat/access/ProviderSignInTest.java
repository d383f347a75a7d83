package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.concordat.AnotherApplication;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Provider;
import org.concordat.ProvidersGuest;
import org.concordat.Story;
import org.concordat.alliance.Affiliations;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.concordat.database.DataFolder;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The application as people start it with a provider, beside the one of the other tests, on the same database. */
@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("With a provider of OpenID Connect")
class ProviderSignInTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    ProvidedAccounts accounts;

    @Autowired
    Affiliations affiliations;

    @Autowired
    SignOuts signOuts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    HikariDataSource source;

    @Autowired
    DataFolder folder;

    Provider provider;
    AnotherApplication application;
    Cast cast;
    String somebody;

    @BeforeAll
    void starts() throws IOException {
        provider = new Provider();
        application = AnotherApplication.besides(source, folder, "with-provider", provider.settings());
    }

    @AfterAll
    void stops() {
        application.close();
        provider.close();
    }

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
        somebody = "p" + UUID.randomUUID().toString().substring(0, 8);
        provider.isItselfAgain();
    }

    // ---- people

    @Test
    @DisplayName("people come in as what their groups say, everywhere, and are entered in the record")
    void comesIn() {
        provider.knows(somebody, "/" + cast.alliance() + "/hospital/representative", "staff", "elsewhere/auditor");
        var guest = new ProvidersGuest(application.address());

        var page = guest.signsInAs(somebody);

        assertThat(page.uri().toString()).isEqualTo(application.address() + "/");
        assertThat(page.body()).contains("Name of " + somebody);
        assertThat(guest.get(TASKS).statusCode()).isEqualTo(200);
        var person = people.get(somebody);
        assertThat(person.roles()).containsExactly(Role.REPRESENTATIVE);
        assertThat(person.employer())
                .isEqualTo(alliances.member(cast.alliance(), "hospital").id());
        assertThat(entries()).containsExactly("PERSON_REGISTERED by system");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in no group | ",
                "in an unknown group | staff",
                "in a group of an alliance that is not here | elsewhere/auditor",
                "in a group of a member that is not here | {alliance}/nobody/representative",
                "in a role that nobody is given | {alliance}/neutral",
                "in a role that is none | {alliance}/king",
                "too deep | {alliance}/hospital/representative/more",
                "in two alliances | {alliance}/auditor {other}/auditor",
                "of two members | {alliance}/hospital/representative {alliance}/clinic/employee",
                "in an alliance and over all | {alliance}/auditor concordat-operators",
                "a representative of nobody | {alliance}/representative",
                "a custodian and more | {alliance}/custodian {alliance}/auditor"
            })
    @DisplayName("nobody comes in who is")
    void isNobody(String who, String groups) {
        var said = (groups == null ? "" : groups)
                .replace("{alliance}", cast.alliance())
                .replace("{other}", story.anAlliance().alliance())
                .split(" ");
        provider.knows(somebody, said);
        var guest = new ProvidersGuest(application.address());

        var page = guest.signsInAs(somebody);

        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.uri().getQuery()).startsWith("refused=");
        assertThat(page.body()).contains("Ask an administrator of your");
        assertThat(guest.get("/").statusCode()).isEqualTo(302);
        assertThat(call(provider.token(provider.claims(somebody, said))).statusCode())
                .isEqualTo(401);
        assertThat(people.find(somebody)).isEmpty();
        assertThat(rowsOf(somebody)).isZero();
    }

    @Test
    @DisplayName(
            "whoever leaves a group has lost its role at the next sign-in, and with the last everything that is open")
    void leavesGroups() {
        provider.knows(somebody, cast.alliance() + "/case-manager", cast.alliance() + "/auditor");
        var before = new ProvidersGuest(application.address());
        before.signsInAs(somebody);
        assertThat(before.get("/").statusCode()).isEqualTo(200);

        provider.knows(somebody, cast.alliance() + "/auditor");
        var reduced = new ProvidersGuest(application.address());
        reduced.signsInAs(somebody);
        assertThat(people.get(somebody).roles()).containsExactly(Role.AUDITOR);
        assertThat(before.get("/").statusCode()).isEqualTo(302);
        assertThat(reduced.get("/").statusCode()).isEqualTo(200);

        provider.knows(somebody, "staff");
        var page = new ProvidersGuest(application.address()).signsInAs(somebody);
        assertThat(page.uri().getQuery()).isEqualTo("refused=groups");
        assertThat(people.get(somebody).roles()).isEmpty();
        assertThat(reduced.get("/").statusCode()).isEqualTo(302);
        assertThat(entries())
                .containsExactly("PERSON_REGISTERED by system", "ROLES_CHANGED by system", "ROLES_CHANGED by system");
    }

    @Test
    @DisplayName("a task that was offered for a role is offered to the others only, once the role is lost")
    void losesTasks() {
        provider.knows(somebody, cast.alliance() + "/case-manager", cast.alliance() + "/auditor");
        new ProvidersGuest(application.address()).signsInAs(somebody);
        var task = story.theirTask(cast.user("manager"), "assessDispute", story.aReportedDispute(cast));
        assertThat(candidates(task.getId())).contains(somebody, cast.user("manager"));

        assertThat(call(provider.token(provider.claims(somebody, cast.alliance() + "/auditor")))
                        .statusCode())
                .isEqualTo(200);

        assertThat(candidates(task.getId())).containsExactly(cast.user("manager"));
    }

    @Test
    @DisplayName("whoever comes into a group finds what waits already for those of its role, at that sign-in")
    void gainsTasks() {
        var reference = story.aDraftedSettlement(cast);
        provider.knows(somebody, cast.alliance() + "/insurer/employee");
        new ProvidersGuest(application.address()).signsInAs(somebody);
        assertThat(story.tasksOf(somebody, reference)).isEmpty();

        provider.knows(somebody, cast.alliance() + "/insurer/representative");
        var guest = new ProvidersGuest(application.address());
        guest.signsInAs(somebody);

        assertThat(guest.get(TASKS).body()).contains("Sign settlement");
        assertThat(guest.get("/work").body()).contains(reference);
    }

    @Test
    @DisplayName("nobody moves to another member or alliance under the name they have, and nobody keeps what they had")
    void movesNowhere() {
        provider.knows(somebody, cast.alliance() + "/hospital/representative");
        new ProvidersGuest(application.address()).signsInAs(somebody);

        provider.knows(somebody, cast.alliance() + "/insurer/representative");
        var page = new ProvidersGuest(application.address()).signsInAs(somebody);

        assertThat(page.uri().getQuery()).isEqualTo("refused=member");
        assertThat(people.get(somebody).roles()).isEmpty();
        assertThat(people.get(somebody).employer())
                .isEqualTo(alliances.member(cast.alliance(), "hospital").id());
    }

    @Test
    @DisplayName("nobody takes the name of somebody who was registered here, or whom the provider has named before")
    void takesNoName() {
        provider.knows(cast.user("auditor"), cast.alliance() + "/administrator");
        var page = new ProvidersGuest(application.address()).signsInAs(cast.user("auditor"));
        assertThat(page.uri().getQuery()).isEqualTo("refused=username");
        assertThat(people.get(cast.user("auditor")).roles()).containsExactly(Role.AUDITOR);

        provider.knows(somebody, cast.alliance() + "/auditor");
        new ProvidersGuest(application.address()).signsInAs(somebody);
        provider.spoils(claims -> claims.subject("somebody-else"));
        page = new ProvidersGuest(application.address()).signsInAs(somebody);
        assertThat(page.uri().getQuery()).isEqualTo("refused=username");
    }

    @Test
    @DisplayName("whoever changes over to the provider keeps the name, and not the password")
    void changesOver() {
        var takesOver =
                new ProvidedPeople(new ProviderGroups(alliances, ""), accounts, affiliations, people, signOuts, true);
        var auditor = cast.user("auditor");
        var said = new Testimony(
                provider.issuer(),
                somebody,
                Instant.now(),
                auditor,
                "A",
                null,
                true,
                List.of(cast.alliance() + "/auditor"));
        var here = new Client(port, auditor);
        assertThat(here.get("/api/alliances/" + cast.alliance()).status()).isEqualTo(200);

        transactions.executeWithoutResult(change -> takesOver.welcome(said));

        assertThat(here.get("/api/alliances/" + cast.alliance()).status()).isEqualTo(401);
        provider.knows(auditor, cast.alliance() + "/auditor");
        provider.spoils(claims -> claims.subject(somebody));
        assertThat(new ProvidersGuest(application.address())
                        .signsInAs(auditor)
                        .uri()
                        .getPath())
                .isEqualTo("/");
    }

    @Test
    @DisplayName("no password lets in whom the provider vouches for, not even one that an operator sets")
    void hasNoPassword() {
        provider.knows(somebody, cast.alliance() + "/auditor");
        new ProvidersGuest(application.address()).signsInAs(somebody);

        database.sql("update act_id_user set (pwd_, salt_) = (select pwd_, salt_ from act_id_user where id_ = :other)"
                        + " where id_ = :person")
                .param("other", cast.user("auditor"))
                .param("person", somebody)
                .update();

        for (var here : List.of(port, URI.create(application.address()).getPort())) {
            assertThat(new Client(here, somebody)
                            .get("/api/alliances/" + cast.alliance())
                            .status())
                    .isEqualTo(401);
            assertThat(new Client(here, cast.user("auditor"))
                            .get("/api/alliances/" + cast.alliance())
                            .status())
                    .isEqualTo(200);
        }
    }

    static Map<String, UnaryOperator<JWTClaimsSet.Builder>> faults() {
        return Map.of(
                "another nonce", claims -> claims.claim("nonce", "another"),
                "another audience", claims -> claims.audience("another-client"),
                "another issuer", claims -> claims.issuer("http://localhost:1"),
                "its time over",
                        claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(900)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(600))));
    }

    static List<String> faultsNames() {
        return faults().keySet().stream().sorted().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsNames")
    @DisplayName("nobody comes in with a proof that has")
    void refusesProofs(String fault) {
        provider.knows(somebody, cast.alliance() + "/auditor");
        provider.spoils(faults().get(fault));

        thenNobodyComesIn();
    }

    @Test
    @DisplayName("nobody comes in with a proof that somebody else has signed")
    void refusesImitations() {
        provider.knows(somebody, cast.alliance() + "/auditor");
        provider.isImitated();

        thenNobodyComesIn();
    }

    private void thenNobodyComesIn() {
        var guest = new ProvidersGuest(application.address());
        var page = guest.signsInAs(somebody);
        assertThat(page.uri().toString()).isEqualTo(application.address() + "/login?provider");
        assertThat(guest.get("/").statusCode()).isEqualTo(302);
        assertThat(people.find(somebody)).isEmpty();
    }

    // ---- signing out

    @Test
    @DisplayName("signing out on a page or in Tasklist ends it here, on every device, and leads to the provider's end")
    void signsOut() {
        provider.knows(somebody, cast.alliance() + "/auditor");
        var elsewhere = new ProvidersGuest(application.address());
        var guest = new ProvidersGuest(application.address());
        elsewhere.signsInAs(somebody);
        guest.signsInAs(somebody);

        assertThat(guest.signsOut().headers().firstValue("Location").orElse(""))
                .startsWith(provider.issuer() + "/end-session?id_token_hint=")
                .contains("post_logout_redirect_uri=" + application.address() + "/login");
        assertThat(guest.get("/").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);

        var there = new ProvidersGuest(application.address());
        there.signsInAs(somebody);
        there.get("/camunda/app/tasklist/default/");
        assertThat(there.post("/camunda/api/admin/auth/user/default/logout", "").statusCode())
                .isEqualTo(204);
        assertThat(there.get("/login").headers().firstValue("Location").orElse(""))
                .startsWith(provider.issuer() + "/end-session?id_token_hint=");
        assertThat(there.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("signing out at the provider ends it here, and nobody else can say so")
    void isSignedOut() {
        provider.knows(somebody, cast.alliance() + "/auditor");
        var guest = new ProvidersGuest(application.address());
        guest.signsInAs(somebody);

        assertThat(says(provider.logoutToken(somebody, Provider.newKey()))).isEqualTo(400);
        assertThat(guest.get("/").statusCode()).isEqualTo(200);
        assertThat(says(provider.logoutToken(somebody, provider.key()))).isEqualTo(200);
        assertThat(guest.get("/").statusCode()).isEqualTo(302);
    }

    private int says(String logoutToken) {
        return new ProvidersGuest(application.address())
                .post("/logout/connect/back-channel/organisation", "logout_token=" + logoutToken)
                .statusCode();
    }

    // ---- clients

    @Test
    @DisplayName("a client's token opens the API and the engine's, as far as its groups go")
    void takesTokens() {
        var auditor = provider.token(provider.claims(somebody, cast.alliance() + "/auditor"));
        var owner = provider.token(provider.claims(somebody + "o", cast.alliance() + "/process-owner"));
        var operator = provider.token(provider.claims(somebody + "x", "concordat-operators"));

        assertThat(call(auditor).statusCode()).isEqualTo(200);
        assertThat(call(auditor).body()).contains(cast.alliance());
        assertThat(call(auditor, "/engine-rest/version").statusCode()).isEqualTo(403);
        assertThat(call(owner, "/engine-rest/version").statusCode()).isEqualTo(200);
        assertThat(call(operator, "/engine-rest/version").statusCode()).isEqualTo(200);
        assertThat(call(operator).statusCode()).isEqualTo(200);
        assertThat(call(auditor, "/api/alliances/" + story.anAlliance().alliance())
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(auditor, "/").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("an older token brings back no role that a newer one or a sign-in has taken")
    void oldTokensBringNothingBack() {
        var now = Instant.now();
        var older = provider.token(
                provider.claims(somebody, cast.alliance() + "/administrator", cast.alliance() + "/auditor")
                        .issueTime(Date.from(now.minusSeconds(20))));
        var newer = provider.token(
                provider.claims(somebody, cast.alliance() + "/auditor").issueTime(Date.from(now.minusSeconds(10))));
        var silent = provider.token(provider.claims(somebody).claim("groups", null));
        assertThat(call(older).statusCode()).isEqualTo(200);
        assertThat(call(newer).statusCode()).isEqualTo(200);

        assertThat(call(older).statusCode()).isEqualTo(401);
        assertThat(call(older).body()).contains("is older than what the provider has said since");
        assertThat(people.get(somebody).roles()).containsExactly(Role.AUDITOR);
        assertThat(call(silent).statusCode()).isEqualTo(401);
        assertThat(people.get(somebody).roles()).containsExactly(Role.AUDITOR);
        assertThat(call(newer).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another issuer",
        "another audience",
        "made for the sign-in",
        "over",
        "not begun",
        "without an end",
        "without a beginning",
        "signed by somebody else",
        "not signed",
        "signed with the public key",
        "no token"
    })
    @DisplayName("no token opens anything that is")
    void refusesTokens(String fault) throws JOSEException {
        assertThat(call(spoiled(fault)).statusCode()).isEqualTo(401);
        assertThat(call(spoiled(fault), "/engine-rest/version").statusCode()).isEqualTo(401);
        assertThat(people.find(somebody)).isEmpty();
    }

    private String spoiled(String fault) throws JOSEException {
        var claims = provider.claims(somebody, cast.alliance() + "/process-owner");
        var now = Instant.now();
        return switch (fault) {
            case "another issuer" -> provider.token(claims.issuer("http://localhost:1"));
            case "another audience" -> provider.token(claims.audience("another-api"));
            case "made for the sign-in" -> provider.token(claims.audience(Provider.CLIENT));
            case "over" -> provider.token(claims.expirationTime(Date.from(now.minusSeconds(120))));
            case "not begun" -> provider.token(claims.notBeforeTime(Date.from(now.plusSeconds(120))));
            case "without an end" -> provider.token(claims.expirationTime(null));
            case "without a beginning" -> provider.token(claims.issueTime(null));
            case "signed by somebody else" -> provider.signedBy(Provider.newKey(), claims);
            case "not signed" -> new PlainJWT(claims.build()).serialize();
            case "signed with the public key" -> signedWithThePublicKey(claims);
            default -> "nonsense";
        };
    }

    private String signedWithThePublicKey(JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(provider.key().getKeyID())
                        .build(),
                claims.build());
        token.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    @Test
    @DisplayName("without a provider no token opens anything")
    void takesNoTokensWithoutOne() {
        var token = provider.token(provider.claims(somebody, cast.alliance() + "/auditor"));

        assertThat(send("http://localhost:" + port, "/api/alliances/" + cast.alliance(), token)
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> call(String token) {
        return call(token, "/api/alliances/" + cast.alliance());
    }

    private HttpResponse<String> call(String token, String path) {
        return send(application.address(), path, token);
    }

    private static HttpResponse<String> send(String address, String path, String token) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> candidates(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .map(link -> link.getUserId())
                .toList();
    }

    private List<String> entries() {
        return database.sql("select outcome || ' by ' || person from entry where subject = :somebody"
                        + " order by recorded_at")
                .param("somebody", somebody)
                .query(String.class)
                .list();
    }

    private long rowsOf(String person) {
        return database.sql("select (select count(*) from provided_person where person = :person)"
                        + " + (select count(*) from act_id_user where id_ = :person)")
                .param("person", person)
                .query(Long.class)
                .single();
    }
}
