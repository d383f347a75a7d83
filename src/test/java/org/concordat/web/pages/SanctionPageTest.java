package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A sanction")
class SanctionPageTest {

    private static final Pattern CURED_BY = Pattern.compile("To be cured by ([^<]+)<");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMM d, uuuu", Locale.US);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AppealActs appeals;

    @Autowired
    SanctionActs acts;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("whose rung is published is on everybody's first page, without a word about the dispute")
    void isPublished() {
        story.register(cast, "outsider", "clinic", Role.REPRESENTATIVE);
        var reference = acts.aProbation(cast);

        assertThat(look("outsider", "/"))
                .contains("Sanctions in force", "The insurer: Probation", "Sanction against a member")
                .doesNotContain(reference);
    }

    @Test
    @DisplayName("whose rung is not published is on nobody's first page")
    void isNotPublished() {
        acts.aWarning(cast);

        assertThat(look("rep-clinic", "/")).doesNotContain("Sanctions in force", "Sanction against a member");
    }

    @Test
    @DisplayName("is in the case file with the milestones of its plan, which auditors see and do not read")
    void isInTheFile() {
        var reference = acts.anAcceptedPlan(cast);

        assertThat(look("rep-hospital", "/disputes/" + reference))
                .contains("Warning with a cure plan", "To be cured by", "The invoices of a quarter are paid.");
        assertThat(look("auditor", "/disputes/" + reference))
                .contains("Warning with a cure plan", "A milestone, withheld")
                .doesNotContain("The invoices of a quarter are paid.");
    }

    @Test
    @DisplayName("is to be cured as much later as it was stayed")
    void isCuredLater() {
        var reference = acts.aWarning(cast);
        var before = curedBy(reference);

        appeals.files(cast, reference);
        story.daysPass(4);

        assertThat(curedBy(reference)).isEqualTo(before.plusDays(4));
    }

    private LocalDate curedBy(String reference) {
        var told = CURED_BY.matcher(look("rep-insurer", "/disputes/" + reference));
        assertThat(told.find()).isTrue();
        return LocalDate.parse(told.group(1), DAY);
    }

    private String look(String person, String path) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get(path)
                .body();
    }
}
