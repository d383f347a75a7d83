package org.concordat.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice on its way to one person's mailbox: written with the notice, sent after it. */
@Entity
public class NoticeMail {

    public enum State {
        WAITING,
        SENT,
        FAILED
    }

    /** Why a mail was given up. */
    public enum Problem {
        /** The receiving side does not take mail for the address. */
        REFUSED,
        /** No mail server took it, however often it was tried. */
        UNREACHABLE
    }

    /** How long to wait after each attempt that failed; after the last one it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    /** Whoever claims a mail has this long to send it; then it is free for another node. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Id
    private UUID id;

    /** Served on a member; none when the mail is about somebody's own work. */
    @Nullable
    private UUID notice;

    @Nullable
    private UUID personalNotice;

    private String person;
    private String address;
    private String messageId;
    private String subject;
    private String body;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private Instant nextAttemptAt;

    @Nullable
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Problem problem;

    @SuppressWarnings("NullAway.Init")
    protected NoticeMail() {}

    NoticeMail(
            @Nullable UUID notice,
            @Nullable UUID personalNotice,
            String person,
            String address,
            String subject,
            String body,
            Instant now) {
        this.id = UUID.randomUUID();
        this.notice = notice;
        this.personalNotice = personalNotice;
        this.person = person;
        this.address = address;
        this.messageId = "<" + id + "@concordat>";
        this.subject = subject;
        this.body = body;
        this.state = State.WAITING;
        this.nextAttemptAt = now;
    }

    void claim(Instant now) {
        requireWaiting();
        attempts++;
        nextAttemptAt = now.plus(LEASE);
    }

    void send(Instant now) {
        requireWaiting();
        state = State.SENT;
        sentAt = now;
    }

    /** No server took it: another attempt later, or none any more. */
    void postpone(Instant now) {
        requireWaiting();
        if (attempts > PAUSES.size()) {
            giveUp(Problem.UNREACHABLE);
        } else {
            nextAttemptAt = now.plus(PAUSES.get(attempts - 1));
        }
    }

    void giveUp(Problem why) {
        requireWaiting();
        state = State.FAILED;
        problem = why;
    }

    private void requireWaiting() {
        if (state != State.WAITING) {
            throw new IllegalStateException("Mail " + id + " is already " + state);
        }
    }

    Mail mail() {
        return new Mail(messageId, address, subject, body);
    }

    public UUID id() {
        return id;
    }

    /** The notice served on a member that it is about, if it is. */
    public @Nullable UUID notice() {
        return notice;
    }

    /** Whose mailbox it is for. */
    public String person() {
        return person;
    }

    public String address() {
        return address;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public State state() {
        return state;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Problem problem() {
        return problem;
    }
}
