package org.concordat.sanction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** How a member wants to cure what it broke: milestones with their days, one after another. */
@Entity
public class CurePlan {

    public enum State {
        SUBMITTED("submitted; a review is awaited"),
        REFUSED("refused"),
        ACCEPTED("accepted; being carried out"),
        COMPLETED("carried out"),
        FAILED("not carried out");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A step of the plan; what it is about is written in the vault. */
    @Embeddable
    record Milestone(LocalDate dueOn, @Nullable Instant reachedAt) {}

    @Id
    private UUID id;

    private UUID sanction;
    private int attempt;
    private UUID words;

    @Enumerated(EnumType.STRING)
    private State state;

    private String submittedBy;
    private Instant submittedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cure_milestone", joinColumns = @JoinColumn(name = "plan"))
    @MapKeyColumn(name = "number")
    private Map<Integer, Milestone> milestones;

    /** How often the next milestone was reported and not reached after its day; each time gives grace anew. */
    private int lateRejections;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CurePlan() {}

    /** @param words the vault's id of the plan as checked */
    CurePlan(UUID sanction, int attempt, UUID words, List<LocalDate> days, String person, Instant now) {
        this.id = UUID.randomUUID();
        this.sanction = sanction;
        this.attempt = attempt;
        this.words = words;
        this.state = State.SUBMITTED;
        this.submittedBy = person;
        this.submittedAt = now;
        this.milestones = new TreeMap<>();
        days.forEach(day -> milestones.put(milestones.size() + 1, new Milestone(day, null)));
    }

    void accept() {
        move(State.SUBMITTED, State.ACCEPTED);
    }

    void refuse() {
        move(State.SUBMITTED, State.REFUSED);
    }

    /** The milestone that is due next is reached; with the last one the plan is carried out. */
    void reachMilestone(Instant now) {
        if (state != State.ACCEPTED) {
            throw new TooFar("The plan " + id + " is already " + state);
        }
        var number = nextMilestone().orElseThrow();
        milestones.put(number, new Milestone(milestones.get(number).dueOn(), now));
        lateRejections = 0;
        if (nextMilestone().isEmpty()) {
            state = State.COMPLETED;
        }
    }

    /** What was reported is not reached yet. */
    void askAgain(LocalDate today) {
        if (today.isAfter(dueOn(nextMilestone().orElseThrow()))) {
            lateRejections++;
        }
    }

    int lateRejections() {
        return lateRejections;
    }

    /** What is still to be reached is due later, by so many days. */
    void postpone(int days) {
        milestones.replaceAll((number, milestone) ->
                milestone.reachedAt() == null ? new Milestone(milestone.dueOn().plusDays(days), null) : milestone);
    }

    void fail() {
        if (state != State.REFUSED) {
            move(State.ACCEPTED, State.FAILED);
        }
    }

    private void move(State from, State to) {
        if (state != from) {
            throw new TooFar("The plan " + id + " is already " + state);
        }
        this.state = to;
    }

    /** The number of the first milestone that is not reached. */
    public Optional<Integer> nextMilestone() {
        return new TreeMap<>(milestones)
                .entrySet().stream()
                        .filter(each -> each.getValue().reachedAt() == null)
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    public LocalDate dueOn(int number) {
        return milestones.get(number).dueOn();
    }

    public @Nullable Instant reachedAt(int number) {
        return milestones.get(number).reachedAt();
    }

    public int size() {
        return milestones.size();
    }

    public UUID id() {
        return id;
    }

    public UUID sanction() {
        return sanction;
    }

    int attempt() {
        return attempt;
    }

    /** The vault's id of the plan. */
    public UUID words() {
        return words;
    }

    public State state() {
        return state;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
