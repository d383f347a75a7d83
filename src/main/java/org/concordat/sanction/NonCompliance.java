package org.concordat.sanction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Consequence;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** One breached obligation, from the notice to its obligor until something is found about it. */
@Entity
public class NonCompliance {

    /** Noticed, answered, and how it ended. */
    public enum State {
        NOTICED("noticed; an answer or a finding is awaited"),
        ANSWERED("answered; a finding is awaited"),
        FOUND("non-compliance found"),
        EXCUSED("breach excused"),
        CURED("breach cured; kept late"),
        DROPPED("dropped with the withdrawal");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    private UUID id;

    private String reference;
    private UUID obligation;
    private UUID obligor;
    private UUID obligee;
    private UUID terms;
    private int clause;

    @Nullable
    private Integer occurrence;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Consequence consequence;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant noticedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private NoticeAnswer answer;

    @Nullable
    private UUID answerWords;

    @Nullable
    private String answeredBy;

    @Nullable
    private Instant answeredAt;

    @Nullable
    private UUID reasons;

    @Nullable
    private String endedBy;

    @Nullable
    private Instant endedAt;

    @Nullable
    @Embedded
    private Grade grade;

    @Nullable
    private String gradedBy;

    @Nullable
    private Instant gradedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "non_compliance_exhibit", joinColumns = @JoinColumn(name = "non_compliance"))
    private Set<Attachment> exhibits;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected NonCompliance() {}

    NonCompliance(Breach breach, List<Attachment> register, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = breach.reference();
        this.obligation = breach.obligation();
        this.obligor = breach.obligor();
        this.obligee = breach.obligee();
        this.terms = breach.terms();
        this.clause = breach.clause();
        this.occurrence = breach.occurrence();
        this.consequence = breach.consequence();
        this.exhibits = new HashSet<>(register);
        this.state = State.NOTICED;
        this.noticedAt = now;
    }

    void answer(NoticeAnswer answer, UUID words, List<Attachment> added, String person, Instant now) {
        if (state != State.NOTICED) {
            throw new TooFar("Non-compliance " + id + " is already " + state);
        }
        this.answer = answer;
        this.answerWords = words;
        this.answeredBy = person;
        this.answeredAt = now;
        this.exhibits.addAll(added);
        this.state = State.ANSWERED;
    }

    void find(Finding finding, UUID reasons, String person, Instant now) {
        end(State.valueOf(finding.name()), person, now);
        this.reasons = reasons;
    }

    void grade(Grade grade, String person, Instant now) {
        if (state != State.FOUND || this.grade != null) {
            throw new TooFar("Non-compliance " + id + " is " + state + " and cannot be graded any more");
        }
        this.grade = grade;
        this.gradedBy = person;
        this.gradedAt = now;
    }

    Grade requireGrade() {
        if (grade == null) {
            throw new IllegalStateException("Non-compliance " + id + " was not graded");
        }
        return grade;
    }

    void drop(String person, Instant now) {
        end(State.DROPPED, person, now);
    }

    private void end(State ended, String person, Instant now) {
        if (!isOpen()) {
            throw new TooFar("Non-compliance " + id + " is already " + state);
        }
        this.state = ended;
        this.endedBy = person;
        this.endedAt = now;
    }

    /** Whether something has yet to be found about it. */
    public boolean isOpen() {
        return state == State.NOTICED || state == State.ANSWERED;
    }

    /** Whether something has yet to be found about it, or said of how grave it is. */
    boolean isUnderWay() {
        return isOpen() || state == State.FOUND && grade == null;
    }

    boolean holds(UUID item) {
        return exhibits.stream().anyMatch(exhibit -> exhibit.item().equals(item));
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID obligation() {
        return obligation;
    }

    public UUID obligor() {
        return obligor;
    }

    public UUID obligee() {
        return obligee;
    }

    /** The vault's id of the terms that were broken. */
    public UUID terms() {
        return terms;
    }

    public int clause() {
        return clause;
    }

    /** Which time of the clause was not kept; none when it is due once. */
    public @Nullable Integer occurrence() {
        return occurrence;
    }

    /** What the clause says about its breach; none when only the ladder does. */
    public @Nullable Consequence consequence() {
        return consequence;
    }

    public State state() {
        return state;
    }

    public Instant noticedAt() {
        return noticedAt;
    }

    public @Nullable NoticeAnswer answer() {
        return answer;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable String endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** The evidence register. */
    public Set<Attachment> exhibits() {
        return Set.copyOf(exhibits);
    }
}
