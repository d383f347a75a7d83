package org.concordat.alliance.rules;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.CharterTerms;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.TooFar;
import org.concordat.alliance.Words;
import org.jspecify.annotations.Nullable;

/** A change of rules that one person proposes and another puts in force. */
@Entity
public class RuleChange {

    /** What is changed, and who proposes and approves it. */
    public enum Kind {
        CHARTER(Role.ADMINISTRATOR, "the charter was amended"),
        RULES(Role.PROCESS_OWNER, "what is in force has changed");

        private final Role role;
        private final String overtaken;

        Kind(Role role, String overtaken) {
            this.role = role;
            this.overtaken = overtaken;
        }

        public Role role() {
            return role;
        }
    }

    public enum State {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    /** None when the change is for all alliances. */
    @Nullable
    private UUID alliance;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String reason;

    /** What was to be changed, as it was in force: the charter in one line, or one hash of the files. */
    @Nullable
    private String inForceBefore;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rule_change_content", joinColumns = @JoinColumn(name = "rule_change"))
    @MapKeyColumn(name = "name")
    @Column(name = "content")
    private Map<String, String> contents;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RuleChange() {}

    RuleChange(
            @Nullable UUID alliance,
            Kind kind,
            String title,
            Map<String, String> contents,
            String inForceBefore,
            String proposedBy,
            Instant proposedAt) {
        this.id = UUID.randomUUID();
        this.alliance = alliance;
        this.kind = kind;
        this.title = title;
        this.contents = new TreeMap<>(contents);
        this.inForceBefore = inForceBefore;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.state = State.PROPOSED;
    }

    /** A change of the charter says every term anew. */
    static RuleChange ofCharter(Alliance alliance, CharterTerms terms, String proposedBy, Instant proposedAt) {
        var written = Map.of(
                "zone", terms.zone(),
                "calendar", terms.calendar(),
                "secondPerson", String.valueOf(terms.secondPerson()));
        return new RuleChange(
                alliance.id(),
                Kind.CHARTER,
                "Charter of " + alliance.name(),
                written,
                alliance.terms().line(),
                proposedBy,
                proposedAt);
    }

    /** @param inForce of what is to be changed, as it was kept when the change was proposed */
    void approve(String person, String inForce, Instant now) {
        if (person.equals(proposedBy)) {
            throw new Refusal("approval", "must be given by another person than the one who proposed the change");
        }
        if (isOvertaken(inForce)) {
            throw new Refusal(
                    "approval",
                    "comes too late: " + kind.overtaken + " since this change was proposed; propose it anew");
        }
        decide(State.IN_FORCE, person, now);
    }

    /** Whoever proposed it had something else before them, which approving it would undo unseen. */
    boolean isOvertaken(String inForce) {
        return state == State.PROPOSED && inForceBefore != null && !inForceBefore.equals(inForce);
    }

    void refuse(@Nullable String reason, String person, Instant now) {
        if (person.equals(proposedBy)) {
            throw new Refusal("refusal", "is another person's; withdraw the change instead");
        }
        this.reason = Words.line("reason", reason, 200);
        decide(State.REFUSED, person, now);
    }

    void withdraw(String person, Instant now) {
        if (!person.equals(proposedBy)) {
            throw new Refusal("withdrawal", "is for the person who proposed the change");
        }
        decide(State.WITHDRAWN, person, now);
    }

    private void decide(State decided, String person, Instant now) {
        if (state != State.PROPOSED) {
            throw new TooFar("Rule change " + id + " is already " + state);
        }
        this.state = decided;
        this.decidedBy = person;
        this.decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID alliance() {
        return alliance;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public State state() {
        return state;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The text of each file by its name; of a charter, each term by its name. */
    public Map<String, String> contents() {
        return new TreeMap<>(contents);
    }

    /** What the charter is to say. */
    public CharterTerms terms() {
        return new CharterTerms(
                contents.getOrDefault("zone", ""),
                contents.getOrDefault("calendar", ""),
                Boolean.parseBoolean(contents.get("secondPerson")));
    }

    /** What the charter said when its change was proposed; unknown of changes from before that was kept. */
    public Optional<CharterTerms> termsBefore() {
        return Optional.ofNullable(inForceBefore)
                .filter(line -> kind == Kind.CHARTER)
                .map(CharterTerms::ofLine);
    }
}
