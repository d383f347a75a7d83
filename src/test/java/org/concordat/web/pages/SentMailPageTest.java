package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Unknown;
import org.concordat.notice.MailRound;
import org.concordat.notice.Outbox;
import org.concordat.web.SentMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.ui.ExtendedModelMap;

@ConcordatTest
@DisplayName("A demo's sent mail")
class SentMailPageTest {

    @Autowired
    Story story;

    @Autowired
    MailRound mail;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Clock clock;

    Cast cast;
    String reference;

    @BeforeEach
    void mailLeaves() {
        cast = story.anAlliance();
        story.isReachedAt(cast, "rep-insurer", "rep-" + cast.alliance() + "@insurer.example");
        reference = story.aReportedDispute(cast);
        mail.goesOut();
    }

    @Test
    @DisplayName("is shown to administrators and process owners of its alliance, and of no other")
    void isShownInItsAlliance() {
        var other = story.anAlliance();

        assertThat(subjects(cast.user("admin"))).singleElement().asString().contains(reference);
        assertThat(subjects(cast.user("owner"))).hasSize(1);
        assertThat(subjects(other.user("admin"))).isEmpty();
    }

    @Test
    @DisplayName("is nothing for who runs the installation, who may know of no case")
    void isNothingForOperators() {
        assertThatThrownBy(() -> subjects(story.anOperator(cast))).isInstanceOf(Unknown.class);
    }

    private List<String> subjects(String reader) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sentMail", (SentMail) (alliance, except) -> outbox.latestSent(alliance, except, 10));
        var model = new ExtendedModelMap();
        new SentMailPage(beans.getBeanProvider(SentMail.class), people, alliances, clock)
                .show(new UsernamePasswordAuthenticationToken(reader, ""), model);
        return ((List<?>) model.get("letters"))
                .stream()
                        .map(SentMailPage.Letter.class::cast)
                        .map(SentMailPage.Letter::subject)
                        .toList();
    }
}
