package org.concordat.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A notice that is opened while another node gives its last mail up")
class DeliveryRacesTest {

    @Autowired
    Story story;

    @Autowired
    NoticeOffice notices;

    @Autowired
    DeliveryOffice deliveries;

    @Autowired
    Outbox outbox;

    @Autowired
    AtOnce atOnce;

    Cast cast;
    String reference;

    @BeforeEach
    void aNoticeByMail() {
        cast = story.anAlliance();
        story.isReachedAt(cast, "rep-insurer", "rep-" + cast.alliance() + "@insurer.example");
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("was received when it is opened before the failure is entered")
    void isOpenedLast() {
        var failures = atOnce.happen(() -> deliveries.giveUp(mail()), this::opens);

        assertThat(failures).isEmpty();
        assertThat(notice().isFailed()).isFalse();
        assertThat(notice().deemedReceivedAt()).isNotNull();
        story.thenTheRecordShows(reference, Outcome.NOTICE_FAILED, Outcome.NOTICE_RECEIVED);
        assertThat(story.waitingTasks(reference)).doesNotContain("serveNoticeAgain");
    }

    @Test
    @DisplayName("has not failed when its opening is not entered yet")
    void isGivenUpLast() {
        var mail = mail();

        var failures = atOnce.happen(this::opens, () -> deliveries.giveUp(mail));

        assertThat(failures).isEmpty();
        assertThat(notice().isFailed()).isFalse();
        story.thenTheRecordLacks(reference, Outcome.NOTICE_FAILED);
        assertThat(story.waitingTasks(reference)).doesNotContain("serveNoticeAgain");
    }

    private void opens() {
        story.as(
                cast.user("rep-insurer"),
                () -> deliveries.open(reference, story.member(cast, "insurer"), cast.user("rep-insurer")));
    }

    private UUID mail() {
        return outbox.mailsFor(java.util.List.of(notice().id())).get(0).id();
    }

    private Notice notice() {
        return notices.noticesOf(reference).stream()
                .filter(each -> each.template() == Notice.Template.RESPONDENT_NOTIFIED)
                .findFirst()
                .orElseThrow();
    }
}
