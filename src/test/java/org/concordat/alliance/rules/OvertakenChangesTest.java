package org.concordat.alliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Modeler;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A change of rules whose files somebody else has changed meanwhile")
class OvertakenChangesTest {

    private static final String TABLE = "extension-rules.dmn";
    private static final String ANOTHER = "dispute-triage.dmn";

    @Autowired
    Story story;

    @Autowired
    RuleChangeOffice changes;

    @Autowired
    RuleRegister register;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AtOnce atOnce;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void anAllianceWithTwoOwners() {
        cast = story.anAlliance();
        story.register(cast, "owner-two", null, Role.PROCESS_OWNER);
    }

    @ParameterizedTest(name = "the first proposed is approved first: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("is not approved any more, whichever of the two was approved first, and undoes nothing")
    void isOvertaken(boolean inOrder) {
        var ours = proposes("owner", TABLE, "ours");
        var theirs = proposes("owner-two", TABLE, "theirs");

        if (inOrder) {
            approves("owner-two", ours);
            assertThatItComesTooLate("owner", theirs);
        } else {
            approves("owner", theirs);
            assertThatItComesTooLate("owner-two", ours);
        }

        assertThat(inForce(TABLE)).isEqualTo(Fingerprints.of(text(TABLE, inOrder ? "ours" : "theirs")));
    }

    @Test
    @DisplayName("is not approved either when it was the Modeler that changed them")
    void isOvertakenByTheModeler() {
        var ours = proposes("owner", TABLE, "ours");

        var answer = new Modeler(port, cast.user("owner-two"))
                .deploys("table", cast.alliance(), Map.of(TABLE, new String(text(TABLE, "theirs"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThatItComesTooLate("owner-two", ours);
        assertThat(inForce(TABLE)).isEqualTo(Fingerprints.of(text(TABLE, "theirs")));
    }

    @Test
    @DisplayName("waits for whoever approves another at the same moment, and is then not approved")
    void isOvertakenAtOnce() {
        var ours = proposes("owner", TABLE, "ours");
        var theirs = proposes("owner-two", TABLE, "theirs");

        var failures = atOnce.happen(() -> approves("owner-two", ours), () -> approves("owner", theirs));

        assertThat(failures).singleElement().isInstanceOf(Refusal.class).satisfies(failure -> assertThat(failure)
                .hasMessageContaining("propose it anew"));
        assertThat(inForce(TABLE)).isEqualTo(Fingerprints.of(text(TABLE, "ours")));
    }

    @Test
    @DisplayName("is approved once it was proposed anew, and so is one of another file")
    void isProposedAnew() {
        var ours = proposes("owner", TABLE, "ours");
        var another = proposes("owner", ANOTHER, "ours");
        approves("owner", proposes("owner-two", TABLE, "theirs"));
        assertThatItComesTooLate("owner-two", ours);

        approves("owner-two", proposes("owner", TABLE, "both"));
        approves("owner-two", another);

        assertThat(inForce(TABLE)).isEqualTo(Fingerprints.of(text(TABLE, "both")));
        assertThat(inForce(ANOTHER)).isEqualTo(Fingerprints.of(text(ANOTHER, "ours")));
    }

    @Test
    @DisplayName("can still be refused or withdrawn, and is as it was when its approval was refused")
    void isStillDecided() {
        var ours = proposes("owner", TABLE, "ours");
        approves("owner", proposes("owner-two", TABLE, "theirs"));
        assertThatItComesTooLate("owner-two", ours);

        assertThatCode(() -> story.as(cast.user("owner"), () -> changes.withdraw(ours)))
                .doesNotThrowAnyException();
    }

    private void assertThatItComesTooLate(String person, UUID change) {
        assertThatThrownBy(() -> approves(person, change))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("what is in force has changed")
                .hasMessageContaining("propose it anew");
    }

    private UUID proposes(String person, String file, String remark) {
        return story.as(
                cast.user(person),
                () -> changes.proposeRules(
                        cast.alliance(), "Another table", Map.of(file, new String(text(file, remark)))));
    }

    private void approves(String person, UUID change) {
        story.as(cast.user(person), () -> changes.approve(change));
    }

    /** The hash of what is in force of a table for the alliance. */
    private String inForce(String file) {
        return register.inForce(alliances.alliance(cast.alliance()).id()).stream()
                .map(each -> each.files().get(file))
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow();
    }

    /** One that no other test has put in force. */
    private byte[] text(String file, String remark) {
        try {
            return (Files.readString(Path.of("processes", file)) + "<!-- " + remark + " of " + cast.alliance() + " -->")
                    .getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
