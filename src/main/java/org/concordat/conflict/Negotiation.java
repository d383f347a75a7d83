package org.concordat.conflict;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** The parties' own talks about a dispute: who met when, and how the talks ended. */
@Entity
public class Negotiation {

    public enum State {
        OPEN,
        SETTLED,
        FAILED,
        /** The sides met, and their time ended without a result. */
        UNRESOLVED,
        /** Nobody invited, or no meeting that both sides stand by came about in time. */
        SILENT,
        WAIVED,
        /** The dispute ended early, or went up. */
        DROPPED
    }

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private State state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "negotiation_meeting", joinColumns = @JoinColumn(name = "negotiation"))
    @OrderColumn(name = "number")
    private List<Meeting> meetings;

    private Instant openedAt;
    private Instant countsFrom;
    private int firstMeeting;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Negotiation() {}

    Negotiation(String reference, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.state = State.OPEN;
        this.meetings = new ArrayList<>();
        this.openedAt = openedAt;
        this.countsFrom = openedAt;
    }

    void hold(Meeting meeting) {
        requireOpen();
        meetings.add(meeting);
    }

    /** The window for talks counts from now; what was said in earlier meetings is not about what is left. */
    void renew(Instant now) {
        requireOpen();
        this.countsFrom = now;
        this.firstMeeting = meetings.size();
    }

    /**
     * Whether the sides met in this window.
     *
     * @param disputed the meetings of which a party says that the record is wrong
     */
    boolean isMeetingProven(Set<Integer> disputed) {
        return IntStream.range(firstMeeting, meetings.size())
                .filter(number -> !disputed.contains(number))
                .anyMatch(number -> meetings.get(number).broughtTheSidesTogether());
    }

    void end(State ending, Instant now) {
        requireOpen();
        this.state = ending;
        this.endedAt = now;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new TooFar("Negotiation of " + reference + " is already " + state);
        }
    }

    /** The meeting whose record the other parties are asked about. */
    Meeting lastMeeting() {
        return meetings.get(meetings.size() - 1);
    }

    int lastNumber() {
        return meetings.size() - 1;
    }

    UUID id() {
        return id;
    }

    public State state() {
        return state;
    }

    /** The event from which the window for talks is counted. */
    Instant countsFrom() {
        return countsFrom;
    }

    public List<Meeting> meetings() {
        return List.copyOf(meetings);
    }
}
