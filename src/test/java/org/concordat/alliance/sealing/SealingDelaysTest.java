package org.concordat.alliance.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

@ConcordatTest
@DisplayName("A delay of sealing")
class SealingDelaysTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AllianceRecord record;

    @Autowired
    Sealer sealer;

    @Autowired
    HeadDeliveries deliveries;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private Cast cast;
    private UUID alliance;

    @BeforeEach
    void nothingWaits() {
        sealer.seal();
        cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
        forgetWhatNobodyCanSeal();
    }

    /** The health is the whole installation's, and other tests leave alliances behind whose record was tampered with. */
    private void forgetWhatNobodyCanSeal() {
        jdbc.update("delete from unsealed where alliance <> ?", alliance);
    }

    @Test
    @DisplayName("is none while entries wait for less than a minute")
    void isNoneInTime() {
        watch(after(Duration.ofSeconds(30)));

        assertThat(outcomes()).isEmpty();
        assertThat(health(after(Duration.ofSeconds(30)))).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("is entered once, whichever node notices it, and turns the health down")
    void isEnteredOnce() {
        watch(after(Duration.ofMinutes(2)));
        watch(after(Duration.ofMinutes(3)));

        assertThat(outcomes()).containsExactly("SEALING_DELAYED");
        assertThat(health(after(Duration.ofMinutes(2)))).isEqualTo(Status.DOWN);
    }

    @Test
    @DisplayName("is over when the entries are sealed, and entered as that")
    void isOver() {
        watch(after(Duration.ofMinutes(2)));

        sealer.seal();
        watch(after(Duration.ofMinutes(3)));

        assertThat(outcomes()).containsExactlyInAnyOrder("SEALING_DELAYED", "SEALING_CAUGHT_UP");
        assertThat(after(Duration.ZERO).since(alliance)).isEmpty();
    }

    @Test
    @DisplayName("is told administrators and auditors where they arrive, and nobody else")
    void isTold() throws Exception {
        watch(after(Duration.ofMinutes(2)));

        for (var reader : List.of("admin", "auditor")) {
            assertThat(home(reader)).as(reader).contains("is not sealed yet");
        }
        assertThat(home("rep-hospital")).doesNotContain("is not sealed yet");
    }

    private String home(String reader) throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var person = new SecurityContextImpl(authenticated(cast.user(reader), null, List.of()));
        return browser.perform(get("/").sessionAttr(SPRING_SECURITY_CONTEXT_KEY, person))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private SealingDelays after(Duration wait) {
        return new SealingDelays(JdbcClient.create(jdbc), record, Clock.offset(clock, wait), LONGEST);
    }

    private void watch(SealingDelays delays) {
        transaction.executeWithoutResult(status -> delays.watch());
    }

    private Status health(SealingDelays delays) {
        return SealingRounds.health(delays, deliveries).getStatus();
    }

    private List<String> outcomes() {
        return jdbc.queryForList(
                "select outcome from entry where alliance = ? and outcome like 'SEALING%' order by recorded_at",
                String.class, alliance);
    }
}
