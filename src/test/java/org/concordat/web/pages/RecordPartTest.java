package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EngineRoom;
import org.concordat.Story;
import org.concordat.TestTime;
import org.concordat.alliance.Outcome;
import org.concordat.web.ReadableRecord;
import org.concordat.web.pages.words.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The record in a case file")
class RecordPartTest {

    @Autowired
    Story story;

    @Autowired
    EngineRoom engineRoom;

    @Autowired
    Readers readers;

    @Autowired
    RecordPart part;

    @Autowired
    ReadableRecord record;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("tells of a draft's signatures those in mediation, not the office")
    void keepsMediationAmongItsPeople() {
        var reference = story.aDraftedSettlement(cast);
        story.signs(cast, reference, "hospital", "signed");
        var signed = Outcome.SETTLEMENT_SIGNED.label();

        assertThat(lines("rep-insurer", reference)).contains(signed);
        assertThat(lines("mediator", reference)).contains(signed);
        assertThat(lines("auditor", reference)).contains(signed);
        assertThat(lines("manager", reference)).isNotEmpty().doesNotContain(signed);
    }

    @Test
    @DisplayName("rests on facts that keep a ballot's choice until the count")
    void keepsBallotsUntilTheyAreCounted() {
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");

        assertThat(ballot("rep-clinic", reference).facts())
                .containsKey("motion")
                .doesNotContainKey("choice");
        assertThat(lines("rep-clinic", reference)).contains(Outcome.BALLOT_CAST.label());

        story.votes(cast, reference, "physicians", "no");
        story.votes(cast, reference, "county", "no");
        story.runsJobs(reference);

        assertThat(ballot("auditor", reference).facts()).containsEntry("choice", "YES");
    }

    @Test
    @DisplayName("tells whoever is to confirm the record of a meeting how it ended")
    void tellsHowAMeetingEnded() {
        var reference = story.aRecordedMeeting(cast);

        assertThat(lines("rep-insurer", reference)).anySatisfy(line -> assertThat(line)
                .startsWith(Outcome.TALKS_HELD.label())
                .endsWith("every respondent came; they will meet again"));
    }

    @Test
    @DisplayName("tells when silence had its effect, not when the computer came to it")
    void tellsWhenSilenceHadItsEffect() {
        var reference = story.aProposedMediator(cast);
        var lastMoment = story.dueDateOf("proposalAnswerOverdue", reference);
        var times = new Times(ZoneOffset.UTC, Instant.EPOCH);

        TestTime.passTo(lastMoment.plus(Duration.ofMinutes(5)));
        engineRoom.fires("proposalAnswerOverdue", reference);

        assertThat(part.of(readers.admit(cast.user("rep-hospital"), reference), times))
                .filteredOn(line -> line.text().startsWith(Outcome.CONSENT_BY_SILENCE.label()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.at()).isEqualTo(times.moment(lastMoment)));
    }

    private List<String> lines(String reader, String reference) {
        var times = new Times(ZoneOffset.UTC, Instant.EPOCH);
        return part.of(readers.admit(cast.user(reader), reference), times).stream()
                .map(CaseFile.Line::text)
                .toList();
    }

    private ReadableRecord.Line ballot(String reader, String reference) {
        return record.of(readers.admit(cast.user(reader), reference)).stream()
                .filter(line -> line.entry().outcome() == Outcome.BALLOT_CAST)
                .findFirst()
                .orElseThrow();
    }
}
