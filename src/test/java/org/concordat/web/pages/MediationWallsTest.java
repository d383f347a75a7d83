package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.RoomActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConcordatTest
@DisplayName("What is said in confidence in a mediation")
class MediationWallsTest {

    private static final List<String> OUTSIDE = List.of(
            "rep-insurer",
            "rep-clinic",
            "manager",
            "investigator",
            "committee",
            "compliance",
            "custodian",
            "insurer-compliance",
            "hospital-mediator",
            "auditor",
            "owner",
            "admin");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    RoomActs rooms;

    @Autowired
    Vault vault;

    @Autowired
    ClockOffice clocks;

    @Autowired
    AllianceRecord record;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Cast cast;
    String reference;

    @BeforeEach
    void aMediation() {
        cast = story.anAlliance();
        story.register(cast, "custodian", null, Role.CUSTODIAN);
        reference = story.aMediation(cast);
        story.files(cast, "hospital", reference, "letter.txt");
    }

    @Test
    @DisplayName(
            "changes not a letter of what anybody outside is shown: no list, count, number, notice, deadline or error")
    void changesNothingOutside() {
        var walk = new CaseWalk(mapping, port, cast, OUTSIDE);
        var letters = new Letters(walk);
        walk.through(reference, ids());
        // whoever reads a notice has received it, which is seen
        List.of("rep-hospital", "mediator").forEach(inside -> walk.page(inside).get("/disputes/" + reference));
        var before = letters.of(reference, ids());

        rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");
        rooms.tells(cast, "hospital", reference, "They may come to twenty hundred.");
        rooms.notes(cast, reference, "There is room between them.");
        rooms.puts(cast, "rep-hospital", reference, rooms.caucus(cast, "hospital"), RoomActs.aFile("costs.txt", "1"));
        for (var inside : List.of("rep-hospital", "mediator")) {
            assertThat(walk.page(inside).get("/disputes/" + reference).body()).contains("twenty hundred", "costs.txt");
        }
        var after = letters.of(reference, ids());

        story.files(cast, "insurer", reference, "statement.txt");
        assertThat(letters.of(reference, ids()))
                .as("a document for everybody is seen")
                .isNotEqualTo(after);
        assertThat(after).isEqualTo(before);
    }

    private Map<String, String> ids() {
        return Map.of(
                "evidence", vault.exhibitsOf(reference).get(0).id().toString(),
                "clock", clocks.clocksOf(reference).get(0).id().toString(),
                "entry", record.entriesOf(reference).get(0).id().toString());
    }
}
