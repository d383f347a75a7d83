package org.concordat.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.proof.CanonicalJson;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the alliance record. Entries are added, never changed. */
@Entity
@Immutable
public class Entry {

    @Id
    private UUID id;

    private UUID alliance;

    @Nullable
    private String reference;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String subject;
    private String person;

    @Nullable
    private UUID onBehalfOf;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant decidedAt;
    private Instant effectiveFrom;
    private Instant recordedAt;

    @Nullable
    private String processDefinition;

    @Nullable
    private String activityInstance;

    @Nullable
    private String rule;

    /** The entry as canonical JSON (RFC 8785): the truth; the other columns are taken from it. */
    private String canonical;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(UUID id, Fact fact, Circumstances circumstances, Instant recordedAt, String nonce) {
        this.id = id;
        this.alliance = fact.alliance();
        this.reference = fact.reference();
        this.outcome = fact.outcome();
        this.subject = fact.subject();
        this.person = fact.isUnnamed() ? Circumstances.SYSTEM : circumstances.person();
        this.onBehalfOf = fact.onBehalfOf();
        this.role = fact.role();
        this.recordedAt = kept(recordedAt);
        this.decidedAt = kept(decidedAt(fact, circumstances.due(), recordedAt));
        this.effectiveFrom = fact.effectiveFrom() == null ? decidedAt : kept(fact.effectiveFrom());
        this.processDefinition = fact.isUnnamed() ? null : circumstances.processDefinition();
        this.activityInstance = fact.isUnnamed() ? null : circumstances.activityInstance();
        this.rule = fact.rule();
        this.canonical = text(fact.details(), nonce);
    }

    private String text(Map<String, String> facts, String nonce) {
        return new CanonicalJson()
                .with("id", id)
                .with("alliance", alliance)
                .with("reference", reference)
                .with("outcome", outcome)
                .with("subject", subject)
                .with("person", person)
                .with("onBehalfOf", onBehalfOf)
                .with("role", role)
                .with("decidedAt", decidedAt)
                .with("effectiveFrom", effectiveFrom)
                .with("recordedAt", recordedAt)
                .with("process", processDefinition)
                .with("activityInstance", activityInstance)
                .with("rule", rule)
                .with("facts", facts)
                .with("nonce", nonce)
                .text();
    }

    /** Whether the columns still say what the text says that is sealed; not so when somebody changed the row since. */
    public boolean isAsEntered() {
        return canonical.equals(text(facts(), CanonicalJson.textIn(canonical, "nonce")));
    }

    private static Instant decidedAt(Fact fact, @Nullable Instant due, Instant recordedAt) {
        var byItself = due == null ? recordedAt : due;
        return fact.decidedAt() == null ? byItself : fact.decidedAt();
    }

    /** As exact as the database keeps it, so that text and column say the same. */
    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    UUID alliance() {
        return alliance;
    }

    public @Nullable String reference() {
        return reference;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String subject() {
        return subject;
    }

    public String person() {
        return person;
    }

    public @Nullable UUID onBehalfOf() {
        return onBehalfOf;
    }

    public Role role() {
        return role;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable String processDefinition() {
        return processDefinition;
    }

    public @Nullable String rule() {
        return rule;
    }

    public String canonical() {
        return canonical;
    }

    /** All that it says besides its columns, whoever may be told. */
    public Map<String, String> facts() {
        return CanonicalJson.textsIn(canonical, "facts");
    }
}
