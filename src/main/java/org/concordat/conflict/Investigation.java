package org.concordat.conflict;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** Finds out the contested facts of one dispute: by whom, on which allegations, from what evidence, with what findings. */
@Entity
public class Investigation {

    public enum State {
        INVESTIGATOR_NEEDED,
        DECLARATION_AWAITED,
        ALLEGATIONS_AWAITED,
        WINDOW_OPEN,
        WINDOW_CLOSED,
        EVIDENCE_COMPLETE,
        FINDINGS_MADE,
        FINDINGS_SERVED,
        /** Nobody could be found who may investigate. */
        DISCONTINUED,
        /** The dispute ended before the findings. */
        ENDED
    }

    private static final Set<State> OVER = EnumSet.of(State.FINDINGS_SERVED, State.DISCONTINUED, State.ENDED);

    private static final Set<State> AFTER_THE_WINDOW = EnumSet.of(State.WINDOW_CLOSED, State.EVIDENCE_COMPLETE);

    private static final Set<State> RULED_ON =
            EnumSet.of(State.ALLEGATIONS_AWAITED, State.WINDOW_OPEN, State.WINDOW_CLOSED, State.EVIDENCE_COMPLETE);

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private String investigator;

    @Nullable
    private UUID allegations;

    @Nullable
    private UUID requests;

    private int allegationCount;
    private int round;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "investigation_asked", joinColumns = @JoinColumn(name = "investigation"))
    private Set<Asked> asked;

    @Nullable
    private UUID findings;

    @Nullable
    private UUID recommendations;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "investigation_passed_over", joinColumns = @JoinColumn(name = "investigation"))
    @Column(name = "person")
    private Set<String> passedOver;

    private Instant openedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Investigation() {}

    Investigation(String reference, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.state = State.INVESTIGATOR_NEEDED;
        this.passedOver = new HashSet<>();
        this.asked = new HashSet<>();
        this.openedAt = openedAt;
    }

    /** A party that was asked in a window for evidence; whoever joins later was not. */
    @Embeddable
    record Asked(int round, UUID party) {}

    void name(String investigator) {
        require(State.INVESTIGATOR_NEEDED);
        this.investigator = investigator;
        this.state = State.DECLARATION_AWAITED;
    }

    /** The investigator declared that nothing ties them to a party. */
    void admit() {
        require(State.DECLARATION_AWAITED);
        this.state = State.ALLEGATIONS_AWAITED;
    }

    /** Whoever was named is not independent, or kept silent: they are not named again. */
    String passOver() {
        require(State.DECLARATION_AWAITED);
        var passed = requireInvestigator();
        passedOver.add(passed);
        this.investigator = null;
        this.state = State.INVESTIGATOR_NEEDED;
        return passed;
    }

    /** Whoever investigates does so no more; the investigation goes on without a name. */
    String release() {
        var released = requireInvestigator();
        this.investigator = null;
        return released;
    }

    void discontinue(Instant now) {
        require(State.INVESTIGATOR_NEEDED);
        this.state = State.DISCONTINUED;
        this.endedAt = now;
    }

    void openWindow(UUID allegations, int count, UUID requests, Set<UUID> parties) {
        require(State.ALLEGATIONS_AWAITED);
        this.allegations = allegations;
        this.allegationCount = count;
        this.requests = requests;
        ask(parties);
    }

    private void ask(Set<UUID> parties) {
        this.round++;
        parties.forEach(party -> asked.add(new Asked(round, party)));
        this.state = State.WINDOW_OPEN;
    }

    /** Those of the parties that no window was open to yet: they have joined since. */
    Set<UUID> neverAsked(Set<UUID> parties) {
        var newcomers = new HashSet<>(parties);
        asked.forEach(each -> newcomers.remove(each.party()));
        return newcomers;
    }

    /** The parties that joined when the requests were written already, and were asked in a later window. */
    public Set<UUID> askedLater() {
        var later = asked.stream().map(Asked::party).collect(Collectors.toCollection(TreeSet::new));
        asked.stream().filter(each -> each.round() == 1).map(Asked::party).forEach(later::remove);
        return later;
    }

    /** The parties that were asked in the latest window. */
    Set<UUID> askedNow() {
        return asked.stream()
                .filter(each -> each.round() == round)
                .map(Asked::party)
                .collect(Collectors.toSet());
    }

    void requireWindowOpen() {
        require(State.WINDOW_OPEN);
    }

    void closeWindow() {
        require(State.WINDOW_OPEN);
        this.state = State.WINDOW_CLOSED;
    }

    /**
     * Opens the window once more, to every party.
     *
     * @param most how often that may happen, unless somebody has joined who was never asked
     * @throws Refusal when it has happened as often
     */
    void extendWindow(Set<UUID> parties, int most, String rule) {
        require(State.WINDOW_CLOSED);
        if (round > most && neverAsked(parties).isEmpty()) {
            throw new Refusal(
                    "evidenceRuling",
                    "the window was extended " + (most == 1 ? "once" : most + " times") + ", which is the most under "
                            + rule);
        }
        ask(parties);
    }

    /**
     * The evidence will do.
     *
     * @throws Refusal when a party joined and was never asked
     */
    void completeEvidence(Set<UUID> parties) {
        require(State.WINDOW_CLOSED);
        if (!neverAsked(parties).isEmpty()) {
            throw new Refusal(
                    "evidenceRuling",
                    "must be more time: a party has joined that was not asked yet, and may speak to the allegations");
        }
        this.state = State.EVIDENCE_COMPLETE;
    }

    void find(UUID findings, @Nullable UUID recommendations) {
        require(State.EVIDENCE_COMPLETE);
        this.findings = findings;
        this.recommendations = recommendations;
        this.state = State.FINDINGS_MADE;
    }

    void serve(Instant now) {
        require(State.FINDINGS_MADE);
        this.state = State.FINDINGS_SERVED;
        this.endedAt = now;
    }

    void end(Instant now) {
        if (isOpen()) {
            this.state = State.ENDED;
            this.endedAt = now;
        }
    }

    private void require(State required) {
        if (state != required) {
            throw new TooFar("Investigation of " + reference + " is already " + state);
        }
    }

    public boolean isOpen() {
        return !OVER.contains(state);
    }

    /** Whether somebody has seen the file and has not served findings yet. */
    boolean isUnderWay() {
        return isOpen() && state != State.INVESTIGATOR_NEEDED && state != State.DECLARATION_AWAITED;
    }

    /** Whether what is filed now comes after the window for evidence, and somebody may still rule on it. */
    boolean isWindowOver() {
        return AFTER_THE_WINDOW.contains(state);
    }

    /** Whether the investigator may rule on documents now. */
    public boolean isRuledBy(String person) {
        return RULED_ON.contains(state) && person.equals(investigator);
    }

    /** Whether documents wait for a ruling by the last resort. */
    boolean isRuledByLastResort() {
        return RULED_ON.contains(state) && investigator == null;
    }

    boolean hasPassedOver(String person) {
        return passedOver.contains(person);
    }

    String requireInvestigator() {
        if (investigator == null) {
            throw new IllegalStateException("Investigation of " + reference + " has no investigator");
        }
        return investigator;
    }

    String reference() {
        return reference;
    }

    UUID id() {
        return id;
    }

    int allegationCount() {
        return allegationCount;
    }

    int round() {
        return round;
    }

    public State state() {
        return state;
    }

    public @Nullable String investigator() {
        return investigator;
    }

    /** The vault's id of the {@link Allegations}. */
    public @Nullable UUID allegations() {
        return allegations;
    }

    /** The vault's id of the {@link Requests}. */
    public @Nullable UUID requests() {
        return requests;
    }

    /** The vault's id of the {@link Findings}, in the case's own file. */
    public @Nullable UUID findings() {
        return findings;
    }

    /** The vault's id of the recommendations' text, which parties do not read. */
    public @Nullable UUID recommendations() {
        return recommendations;
    }
}
