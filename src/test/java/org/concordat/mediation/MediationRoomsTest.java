package org.concordat.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.RoomActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.RoomOffice.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
@DisplayName("In the rooms of a mediation")
class MediationRoomsTest {

    private static final List<String> OUTSIDE = List.of(
            "rep-clinic",
            "manager",
            "investigator",
            "committee",
            "compliance",
            "auditor",
            "owner",
            "admin",
            "hospital-mediator");

    @Autowired
    Story story;

    @Autowired
    RoomActs rooms;

    @Autowired
    AllianceRecord record;

    @Autowired
    Docket docket;

    @Autowired
    JdbcTemplate jdbc;

    Cast cast;
    String reference;

    @BeforeEach
    void aMediation() {
        cast = story.anAlliance();
        story.joinsThePool(cast, "mia");
        reference = story.aMediation(cast);
    }

    @Test
    @DisplayName(
            "each reads their own: the joint room both parties and the mediator, a caucus one of them, notes nobody else")
    void areRead() {
        rooms.puts(cast, "rep-hospital", reference, RoomActs.JOINT, Content.text("For both."));
        rooms.confides(cast, "hospital", reference, "Our lowest is 1.9.");
        rooms.tells(cast, "hospital", reference, "They may come to 2.0.");
        rooms.confides(cast, "insurer", reference, "Our highest is 2.1.");
        rooms.notes(cast, reference, "There is room between them.");

        assertThat(rooms.readBy(cast, "rep-hospital", reference))
                .containsExactly("For both.", "Our lowest is 1.9.", "They may come to 2.0.");
        assertThat(rooms.readBy(cast, "rep-insurer", reference)).containsExactly("For both.", "Our highest is 2.1.");
        assertThat(rooms.readBy(cast, "mediator", reference))
                .containsExactly(
                        "For both.",
                        "Our lowest is 1.9.",
                        "They may come to 2.0.",
                        "Our highest is 2.1.",
                        "There is room between them.");
        assertThat(OUTSIDE).allSatisfy(person -> assertThat(rooms.readBy(cast, person, reference))
                .as(person)
                .isEmpty());
    }

    @Test
    @DisplayName("what is private has no entry, and no number, hash or time in the record tells of it")
    void leaveNoEntry() {
        var before = canonical();

        rooms.confides(cast, "hospital", reference, "Our lowest is 1.9.");
        rooms.tells(cast, "insurer", reference, "Think about it.");
        rooms.notes(cast, reference, "There is room between them.");
        rooms.puts(cast, "rep-hospital", reference, rooms.caucus(cast, "hospital"), RoomActs.aFile("b.txt", "1.9"));

        assertThat(canonical()).isEqualTo(before);
    }

    @Test
    @DisplayName("nobody puts anything into a room of others")
    void areTheirOwn() {
        assertThatThrownBy(() -> rooms.puts(
                        cast, "rep-insurer", reference, rooms.caucus(cast, "hospital"), Content.text("Hello.")))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> rooms.puts(cast, "rep-insurer", reference, RoomActs.NOTES, Content.text("Hello.")))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> rooms.puts(cast, "manager", reference, RoomActs.JOINT, Content.text("Hello.")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    @DisplayName(
            "a party releases what it confided, once: every party and the mediator read it, and the entry does not say what")
    void areReleased() {
        var paper = rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");
        story.register(cast, "rep-hospital-2", "hospital", Role.REPRESENTATIVE);

        rooms.releases(cast, "rep-hospital-2", reference, paper);

        assertThat(rooms.readBy(cast, "rep-insurer", reference)).containsExactly("We would take nineteen hundred.");
        story.thenTheRecordShows(reference, Outcome.PAPER_RELEASED);
        assertThat(canonical()).noneMatch(entry -> entry.contains("nineteen") || entry.contains(paper.toString()));
        assertThatThrownBy(() -> rooms.releases(cast, "rep-hospital", reference, paper))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was released before");
        assertThat(rooms.readBy(cast, "rep-insurer", reference)).hasSize(1);
    }

    @Test
    @DisplayName("nobody but its owner releases a paper: not the mediator a party's, not the party the mediator's")
    void areReleasedByTheirOwner() {
        var partys = rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");
        var mediators = rooms.tells(cast, "hospital", reference, "They may come to 2.0.");

        assertThatThrownBy(() -> rooms.releases(cast, "mediator", reference, partys))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("by whoever wrote it");
        assertThatThrownBy(() -> rooms.releases(cast, "rep-hospital", reference, mediators))
                .isInstanceOf(Refusal.class);
        for (var person : List.of("rep-insurer", "manager", "auditor", "admin")) {
            assertThatThrownBy(() -> rooms.releases(cast, person, reference, partys))
                    .as(person)
                    .isInstanceOf(Unknown.class);
        }
        rooms.releases(cast, "mediator", reference, mediators);
        assertThat(rooms.readBy(cast, "rep-insurer", reference)).containsExactly("They may come to 2.0.");
    }

    @Test
    @DisplayName(
            "a mediator who steps down reads nothing more; the successor reads the joint room and what is released to it")
    void areNotHandedOver() {
        rooms.puts(cast, "rep-insurer", reference, RoomActs.JOINT, Content.text("For both."));
        var paper = rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");
        rooms.notes(cast, reference, "There is room between them.");

        rooms.stepsDown(cast, reference);
        appoint("mia");

        assertThat(rooms.readBy(cast, "mediator", reference)).isEmpty();
        assertThat(rooms.readBy(cast, "mia", reference)).containsExactly("For both.");
        assertThat(rooms.readBy(cast, "rep-hospital", reference))
                .containsExactly("For both.", "We would take nineteen hundred.");
        assertThat(noteKeys()).isZero();
        story.thenTheRecordShows(reference, Outcome.MEDIATOR_STEPPED_DOWN, Outcome.MEDIATION_ROOMS_CLOSED);
        rooms.releases(cast, "rep-hospital", reference, paper);
        assertThat(rooms.readBy(cast, "mia", reference))
                .containsExactly("For both.", "We would take nineteen hundred.");
    }

    @Test
    @DisplayName("whoever stands in for the mediator reads the joint room, and has notes of their own")
    void areNotOpenToADelegate() {
        rooms.puts(cast, "rep-insurer", reference, RoomActs.JOINT, Content.text("For both."));
        rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");
        rooms.notes(cast, reference, "There is room between them.");

        docket.givePart(reference, cast.user("mia"), Role.MEDIATOR, cast.user("mediator"));
        rooms.puts(cast, "mia", reference, RoomActs.NOTES, Content.text("They are tired."));

        assertThat(rooms.readBy(cast, "mia", reference)).containsExactly("For both.", "They are tired.");
        assertThat(rooms.readBy(cast, "mediator", reference)).doesNotContain("They are tired.");
    }

    private void appoint(String mediator) {
        story.completes(
                cast.user("rep-hospital"), "proposeMediator", reference, Map.of("mediator", cast.user(mediator)));
        story.answersProposal(cast, reference, "insurer", "accepted");
        story.declares(cast, reference, mediator, "independent");
        story.objects(cast, reference, "hospital", "none");
        story.objects(cast, reference, "insurer", "none");
        story.runsJobs(reference);
    }

    @Test
    @DisplayName(
            "when it ends, the mediator's notes are destroyed, a caucus stays open to its party alone, and nothing moves any more")
    void areClosed() {
        var paper = rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");
        rooms.notes(cast, reference, "There is room between them.");
        assertThat(noteKeys()).isOne();

        story.holdsSession(cast, reference, "impasse");
        story.runsJobs(reference);

        story.thenTheRecordShows(reference, Outcome.MEDIATION_ROOMS_CLOSED, Outcome.MEDIATION_ENDED);
        assertThat(noteKeys()).isZero();
        assertThat(rooms.readBy(cast, "mediator", reference)).isEmpty();
        assertThat(rooms.readBy(cast, "rep-hospital", reference)).containsExactly("We would take nineteen hundred.");
        assertThatThrownBy(() -> rooms.releases(cast, "rep-hospital", reference, paper))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rooms.confides(cast, "hospital", reference, "One more thing."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nobody mediates");
    }

    @Test
    @DisplayName("nothing counts as a step that keeps the mediation awake: its deadline would tell")
    void keepNothingAwake() {
        var before = story.dueDateOf("inactivityNear", reference);

        story.anHourPasses();
        rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");

        assertThat(story.dueDateOf("inactivityNear", reference)).isEqualTo(before);
    }

    private List<String> canonical() {
        return record.entriesOf(reference).stream().map(Entry::canonical).toList();
    }

    private int noteKeys() {
        return jdbc.queryForObject(
                "select count(*) from case_key where reference = ? and keeper <> ''", Integer.class, reference);
    }
}
