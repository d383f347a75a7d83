package org.concordat.alliance;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office wants entered. Details are ids, codes, dates and hashes of ciphertexts; never words a person wrote.
 */
public class Fact {

    private final UUID alliance;
    private final @Nullable String reference;
    private final Outcome outcome;
    private final Map<String, String> details = new TreeMap<>();
    private String subject = "";
    private Role role = Role.SYSTEM;
    private boolean isUnnamed;
    private @Nullable UUID onBehalfOf;
    private @Nullable Instant decidedAt;
    private @Nullable Instant effectiveFrom;
    private @Nullable String rule;

    private Fact(UUID alliance, @Nullable String reference, Outcome outcome) {
        this.alliance = alliance;
        this.reference = reference;
        this.outcome = outcome;
    }

    /** A fact of an alliance that belongs to no case. */
    public static Fact of(UUID alliance, Outcome outcome) {
        return new Fact(alliance, null, outcome);
    }

    /** A fact of a case. */
    public static Fact of(DocketCase docketCase, Outcome outcome) {
        return new Fact(docketCase.alliance(), docketCase.reference(), outcome);
    }

    /** What the outcome happened to, when a step can have it happen to several things: a clause, a seat, a member. */
    public Fact to(Object subject) {
        this.subject = subject.toString();
        return this;
    }

    /** The role in which the person acted. */
    public Fact as(Role role) {
        this.role = role;
        return this;
    }

    /** Nobody's act and no step's, whoever's came before: that would tell of the step. */
    public Fact unnamed() {
        this.isUnnamed = true;
        return this;
    }

    /** The member on whose behalf the person acted. */
    public Fact onBehalfOf(UUID member) {
        this.onBehalfOf = member;
        return this;
    }

    public Fact decidedAt(Instant instant) {
        this.decidedAt = instant;
        return this;
    }

    public Fact effectiveFrom(Instant instant) {
        this.effectiveFrom = instant;
        return this;
    }

    /** The decision table and its version that led to the outcome. */
    public Fact under(String rule) {
        this.rule = rule;
        return this;
    }

    public Fact with(String detail, @Nullable Object value) {
        if (value != null) {
            details.put(detail, value.toString());
        }
        return this;
    }

    UUID alliance() {
        return alliance;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Outcome outcome() {
        return outcome;
    }

    String subject() {
        return subject;
    }

    boolean isUnnamed() {
        return isUnnamed;
    }

    Role role() {
        return role;
    }

    @Nullable
    UUID onBehalfOf() {
        return onBehalfOf;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    String rule() {
        return rule;
    }

    Map<String, String> details() {
        return details;
    }
}
