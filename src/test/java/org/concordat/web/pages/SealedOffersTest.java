package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Unknown;
import org.concordat.web.ReadableRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the case file shows of a mediation's offers and sessions, and to whom. */
@ConcordatTest
class SealedOffersTest {

    private static final String WORDS = "Ninety per cent of the list price";

    @Autowired
    Story story;

    @Autowired
    Readers readers;

    @Autowired
    CaseFiles files;

    @Autowired
    ReadableRecord record;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MeetingsPage meetings;

    Cast cast;
    String reference;

    @BeforeEach
    void anOfferIsAskedFor() {
        cast = story.anAlliance();
        reference = story.anAskedOffer(cast);
        story.offers(cast, reference, "hospital", WORDS);
        story.runsJobs(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep-insurer", "mediator", "manager", "auditor"})
    @DisplayName("nobody but its own party reads an offer before all are revealed")
    void isSealed(String person) {
        assertThat(everythingShownTo(person)).doesNotContain(WORDS);
        assertThat(everythingShownTo("rep-hospital")).contains(WORDS);
    }

    @Test
    @DisplayName("the engine holds none of its words")
    void isNoVariable() {
        var values = runtime.createVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();

        assertThat(values).noneMatch(value -> value.contains(WORDS));
    }

    @Test
    @DisplayName("all parties and the mediator read all offers once they are revealed, and nobody else does")
    void isRevealed() {
        story.offers(cast, reference, "insurer", "Eighty per cent");
        story.runsJobs(reference);

        for (var person : List.of("rep-hospital", "rep-insurer", "mediator")) {
            assertThat(everythingShownTo(person)).contains(WORDS, "Eighty per cent");
        }
        for (var person : List.of("manager", "auditor")) {
            assertThat(everythingShownTo(person)).doesNotContain(WORDS).doesNotContain("Eighty per cent");
        }
    }

    @Test
    @DisplayName("stays sealed when the other party makes none")
    void staysSealed() {
        story.timePasses("offersOver", reference);

        assertThat(everythingShownTo("rep-insurer")).doesNotContain(WORDS);
        assertThat(everythingShownTo("mediator")).doesNotContain(WORDS);
    }

    @Test
    @DisplayName("sessions go into the calendars of those who meet, with the reference and nothing else")
    void offersACalendar() {
        var calendar =
                meetings.calendar(reference, () -> cast.user("rep-insurer")).getBody();

        assertThat(calendar)
                .contains("METHOD:PUBLISH", "BEGIN:VEVENT", "SUMMARY:Mediation session", reference)
                .doesNotContain("LOCATION", "DESCRIPTION", "cardiology", "Room 4");
        assertThat(uid(meetings.calendar(reference, () -> cast.user("mediator")).getBody()))
                .isEqualTo(uid(calendar));
        for (var person : List.of("manager", "auditor")) {
            assertThatThrownBy(() -> meetings.calendar(reference, () -> cast.user(person)))
                    .isInstanceOf(Unknown.class);
        }
    }

    @Test
    @DisplayName("a cancelled session can be taken out of the calendars it went into")
    void takesOutOfTheCalendar() {
        var ahead = story.aMediation(cast);
        story.completes(
                cast.user("mediator"),
                "proposeSession",
                ahead,
                Answers.proposal(story.today().plusDays(7)));
        story.everybodyAccepts(cast, ahead);
        var published = meetings.calendar(ahead, () -> cast.user("rep-insurer")).getBody();
        story.withdraws(cast, ahead);

        var calendar =
                meetings.cancellation(ahead, () -> cast.user("rep-insurer")).getBody();

        assertThat(calendar).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(uid(calendar)).isEqualTo(uid(published));
        assertThatThrownBy(() -> meetings.cancellation(ahead, () -> cast.user("manager")))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> meetings.calendar(ahead, () -> cast.user("rep-insurer")))
                .isInstanceOf(Unknown.class);
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private String everythingShownTo(String person) {
        return story.as(cast.user(person), () -> {
            var reading = readers.admit(cast.user(person), reference);
            return files.open(reading) + record.of(reading).toString();
        });
    }
}
