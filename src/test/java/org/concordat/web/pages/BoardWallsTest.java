package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EvidenceActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Right;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableNotices;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The walls around a seat on the board")
class BoardWallsTest {

    @Autowired
    Story story;

    @Autowired
    EvidenceActs evidence;

    @Autowired
    StandingActs standings;

    @Autowired
    CaseAccess access;

    @Autowired
    Readers readers;

    @Autowired
    CaseFiles files;

    @Autowired
    ReadableRecord record;

    @Autowired
    ReadableNotices notices;

    @Autowired
    LegalHoldOffice holds;

    @Autowired
    Vault vault;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("let it read the pack and what both sides read while it votes")
    void openWhatItVotesOn() {
        var reference = story.aMotion(cast);
        var letter = story.files(cast, "hospital", reference, "Letter");

        var reading = reading("clinic", reference);

        assertThat(reading.standing()).containsExactly(Standing.BOARD);
        assertThat(mayRead(reading, letter)).isTrue();
        assertThat(open(reading).report()).isNotNull();
        assertThat(open(reading).resolution().ascent().pack()).isNotEmpty();
    }

    @Test
    @DisplayName("keep from it what only the office reads, also while it votes")
    void keepWhatTheOfficeReads() {
        var reference = story.aMotion(cast);
        var log = evidence.filesForTheOffice(cast, "hospital", reference, "log.txt");
        placesHold(reference);

        var reading = reading("clinic", reference);

        assertThat(mayRead(reading, log)).isFalse();
        assertThat(open(reading).papers().evidence()).isEmpty();
        assertThat(texts(reading)).doesNotContain("A court has asked.");
        assertThat(reading.mayFile()).isFalse();
        assertThat(mayRead(readers.admit(cast.user("manager"), reference), log)).isTrue();
    }

    @Test
    @DisplayName(
            "leave it what the board decided when the vote is over, and nothing of the file or of what comes later")
    void closeAfterTheVote() {
        var reference = story.aMotion(cast);
        var letter = story.files(cast, "hospital", reference, "Letter");
        decides(reference);
        story.runsJobs(reference);
        placesHold(reference);

        var reading = reading("clinic", reference);

        assertThat(reading.standing()).containsExactly(Standing.VOTED);
        var file = open(reading);
        assertThat(file.resolution().motions())
                .extracting(Resolution.Question::state)
                .containsExactly("Carried");
        assertThat(file.report()).isNull();
        assertThat(file.resolution().ascent().pack()).isEmpty();
        assertThat(file.papers().evidence()).isEmpty();
        assertThat(mayRead(reading, letter)).isFalse();
        assertThat(outcomes(reading))
                .contains(Outcome.MOTION_CARRIED)
                .doesNotContain(Outcome.HOLD_PLACED, Outcome.ESCALATION_CLOSED);
        assertThat(notices.of(reading))
                .allMatch(line -> reading.reaches(line.notice().servedAt()));
    }

    @Test
    @DisplayName("close to a seat that steps aside")
    void closeToWhoStepsAside() {
        var reference = story.aMotion(cast);

        story.completes(cast.user("rep-county"), "castBallot", reference, Map.of("interestDeclared", true));

        assertThat(access.maySee(cast.user("rep-county"), reference)).isFalse();
        assertThat(access.visible(cast.user("rep-county"), Set.of(reference))).isEmpty();
        assertThat(access.maySee(cast.user("rep-clinic"), reference)).isTrue();
        decides(reference);
        assertThat(access.maySee(cast.user("rep-county"), reference)).isFalse();
    }

    @Test
    @DisplayName("close to a seat whose vote is suspended while its ballot is open")
    void closeToWhoLosesTheVote() {
        var reference = story.aMotion(cast);

        standings.takes(reference, story.member(cast, "county"), Right.VOTE, aMoment(), null);

        assertThat(access.maySee(cast.user("rep-county"), reference)).isFalse();
    }

    private void decides(String reference) {
        for (var seat : List.of("clinic", "physicians")) {
            story.votes(cast, reference, seat, "yes");
        }
        story.runsJobs(reference);
    }

    private void placesHold(String reference) {
        story.as(cast.user("compliance"), () -> holds.placeHold(reference, "A court has asked."));
    }

    private Reading reading(String seat, String reference) {
        return readers.admit(cast.user("rep-" + seat), reference);
    }

    private CaseFile open(Reading reading) {
        return story.as(reading.reader(), () -> files.open(reading));
    }

    private List<String> texts(Reading reading) {
        return open(reading).papers().statements().stream()
                .map(Papers.Statement::text)
                .toList();
    }

    private List<Outcome> outcomes(Reading reading) {
        return record.of(reading).stream().map(line -> line.entry().outcome()).toList();
    }

    private boolean mayRead(Reading reading, UUID item) {
        return reading.mayRead(vault.describe(item));
    }
}
