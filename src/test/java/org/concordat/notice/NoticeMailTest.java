package org.concordat.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.PostOffice;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
@DisplayName("Mail about a notice")
class NoticeMailTest {

    @Autowired
    Story story;

    @Autowired
    NoticeOffice notices;

    @Autowired
    Outbox outbox;

    @Autowired
    MailRelay relay;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.mail.port}")
    int port;

    Cast cast;
    String address;

    @BeforeEach
    void aRepresentativeWithAnAddress() {
        relay.run();
        cast = story.anAlliance();
        address = "rep-" + cast.alliance() + "@insurer.example";
        story.isReachedAt(cast, "rep-insurer", address);
    }

    @Test
    @DisplayName("says that something waits, in which case and where, and nothing of the case")
    void saysNothingOfTheCase() {
        var reference = story.aReportedDispute(cast);

        var mail = onlyMail();

        assertThat(PostOffice.whole(mail))
                .contains("Something waits for you in case " + reference, "http://localhost:", "/disputes/" + reference)
                .doesNotContain(secretsOf(Story.aReport()))
                .doesNotContain(
                        notices.noticesOf(reference).stream().map(Notice::text).toList())
                .doesNotContain("The hospital", "The insurer");
    }

    private static List<String> secretsOf(Report report) {
        return List.of(report.subject(), report.description());
    }

    @Test
    @DisplayName("goes to the addressee's own representatives and to nobody else")
    void goesToTheAddressee() {
        story.isReachedAt(cast, "rep-clinic", "clinic-" + cast.alliance() + "@clinic.example");
        story.isReachedAt(cast, "mediator", "mediator-" + cast.alliance() + "@office.example");
        var reference = story.aReportedDispute(cast);

        assertThat(mailsIn(reference)).extracting(NoticeMail::person).containsExactly(cast.user("rep-insurer"));
    }

    @Test
    @DisplayName("is not written when the notice is not served after all")
    void isTakenBackWithItsNotice() {
        var reference = story.aReportedDispute(cast);
        var before = mailsIn(reference).size();

        transaction.executeWithoutResult(status -> {
            notices.serve(reference, story.member(cast, "insurer"), Notice.Template.STANDSTILL_LIFTED);
            status.setRollbackOnly();
        });

        assertThat(mailsIn(reference)).hasSize(before);
    }

    @Test
    @DisplayName("waits while the server is down and leaves when it is back, under the id it had from the start")
    void waitsForTheServer() throws MessagingException {
        var reference = story.aReportedDispute(cast);
        relay.run();
        assertThat(mailsIn(reference)).extracting(NoticeMail::state).containsExactly(NoticeMail.State.WAITING);

        story.anHourPasses();
        var mail = onlyMail();

        assertThat(mail.getMessageID())
                .isEqualTo(mailsIn(reference).get(0).mail().messageId());
        assertThat(mailsIn(reference)).extracting(NoticeMail::state).containsExactly(NoticeMail.State.SENT);
    }

    @Test
    @DisplayName("is given up when no server took it, however often it was tried")
    void isGivenUpInTheEnd() {
        var reference = story.aReportedDispute(cast);

        for (var attempt = 0; attempt < 6; attempt++) {
            relay.run();
            story.daysPass(1);
        }

        assertThat(mailsIn(reference)).extracting(NoticeMail::problem).containsExactly(NoticeMail.Problem.UNREACHABLE);
    }

    @Test
    @DisplayName("is given up at once when the address is refused, and the others still leave")
    void isGivenUpWhenRefused() {
        story.isReachedAt(cast, "rep-hospital", "gone-" + cast.alliance() + "@hospital.example");
        var reference = story.aReportedDispute(cast);

        assertThat(PostOffice.whole(onlyMail())).contains(reference);

        assertThat(mailsIn(reference))
                .filteredOn(mail -> mail.person().equals(cast.user("rep-hospital")))
                .extracting(NoticeMail::problem)
                .containsExactly(NoticeMail.Problem.REFUSED);
    }

    @Test
    @DisplayName("is sent once by two nodes that look at the same moment")
    void isSentOnceByTwoNodes() throws Exception {
        for (var i = 0; i < 5; i++) {
            story.aReportedDisputeWith(cast, "insurer", "clinic");
        }
        var nodes = Executors.newFixedThreadPool(2);
        try (var post = new PostOffice(port)) {
            Callable<Void> node = () -> {
                relay.run();
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
            assertThat(post.mailTo(address)).hasSize(5);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    @DisplayName("is looked at for one alliance, and not by those who work for a party to the case")
    void isLookedAtForOneAlliance() {
        var reference = story.aReportedDispute(cast);
        var other = story.anAlliance();
        onlyMail();

        assertThat(sent(cast, null)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains(reference));
        assertThat(sent(cast, "clinic")).hasSize(1);
        assertThat(sent(cast, "insurer")).isEmpty();
        assertThat(sent(other, null)).isEmpty();
    }

    private List<NoticeMail> sent(Cast cast, @Nullable String except) {
        return outbox.latestSent(
                alliances.alliance(cast.alliance()).id(), except == null ? null : story.member(cast, except), 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rep@x.example\nBcc: all@x.example", "Rep <rep@x.example>", "rep@x.example,b@x.example", "rep"})
    @DisplayName("goes to no address that could become something else in a header")
    void refusesWhatIsNoAddress(String address) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        Refusal.class, () -> story.isReachedAt(cast, "rep-insurer", address)))
                .hasMessageContaining("mailAddress");
    }

    private MimeMessage onlyMail() {
        try (var post = new PostOffice(port)) {
            relay.run();
            assertThat(post.mailTo(address)).hasSize(1);
            return post.mailTo(address).findFirst().orElseThrow();
        }
    }

    private List<NoticeMail> mailsIn(String reference) {
        return outbox.mailsFor(
                notices.noticesOf(reference).stream().map(Notice::id).toList());
    }
}
