package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The form in which an administrator says who sits for a member")
class SittingPageTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    BoardActs board;

    Cast cast;

    @BeforeEach
    void aSeatWithAnAlternate() {
        cast = story.anAlliance();
        board.hasAnAlternate(cast, "clinic");
    }

    @Test
    @DisplayName("lets the alternate sit, and hands the seat's open ballot over")
    void letsTheAlternateSit() {
        var reference = story.aMotion(cast);

        letsSit("clinic", "alternate");

        assertThat(board.seat(cast, "clinic").liveHolder()).isEqualTo(cast.user("alt-clinic"));
        assertThat(story.tasksOf(cast.user("alt-clinic"), reference)).hasSize(1);
        assertThat(story.tasksOf(cast.user("rep-clinic"), reference)).isEmpty();
    }

    @Test
    @DisplayName("lets the holder sit again")
    void letsTheHolderSit() {
        letsSit("clinic", "alternate");

        letsSit("clinic", "holder");

        assertThat(board.seat(cast, "clinic").liveHolder()).isEqualTo(cast.user("rep-clinic"));
    }

    @Test
    @DisplayName("says that a seat without an alternate has none, and changes nothing")
    void refusesWithoutAnAlternate() {
        var page = letsSit("county", "alternate");

        assertThat(page).contains("alternateSits: this seat has no alternate");
        assertThat(board.seat(cast, "county").liveHolder()).isEqualTo(cast.user("rep-county"));
    }

    private String letsSit(String member, String sits) {
        var admin = Tasklist.signIn("http://localhost:" + port, cast.user("admin"), Story.PASSWORD);
        var base = "/setup/" + cast.alliance();
        var token = TOKEN.matcher(admin.get(base).body());
        assertThat(token.find()).isTrue();
        return admin.postText(
                        base + "/sitting",
                        "application/x-www-form-urlencoded",
                        "member=" + member + "&sits=" + sits + "&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))
                .body();
    }
}
