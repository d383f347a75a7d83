package org.concordat.conflict;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A reported conflict between members, from report to closure. What was written about it lies in the vault. */
@Entity
public class Dispute {

    @Id
    private String reference;

    private UUID alliance;
    private UUID complainant;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private PatientImpact patientImpact;

    @Nullable
    private Long amount;

    private UUID subject;
    private UUID description;

    @Nullable
    private UUID remedySought;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Ending outcome;

    @Nullable
    private String lane;

    private String reportedBy;
    private Instant reportedAt;

    @Nullable
    private Instant countsFrom;

    @Nullable
    private Instant acknowledgedAt;

    @Nullable
    private Instant cureAskedAt;

    @Nullable
    private Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(String reference, UUID complainant, Report report, Statement statement, String reportedBy, Instant now) {
        this.reference = reference;
        this.alliance = statement.alliance();
        this.complainant = complainant;
        this.category = report.category();
        this.severity = report.severity();
        this.patientImpact = report.patientImpact();
        this.amount = report.amount();
        this.subject = statement.subject();
        this.description = statement.description();
        this.remedySought = statement.remedySought();
        this.stage = Stage.REPORTED;
        this.reportedBy = reportedBy;
        this.reportedAt = now;
    }

    /** The ids under which the report's words lie in the vault. */
    record Statement(UUID alliance, UUID subject, UUID description, @Nullable UUID remedySought) {}

    /** Issues that leave a dispute whose assessment is under way gain no time by that. */
    void countFrom(Instant begin) {
        requireStage(Stage.REPORTED);
        this.countsFrom = begin;
    }

    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    void acknowledge(Instant now) {
        requireOpen();
        this.acknowledgedAt = now;
    }

    void askForCure(Instant now) {
        requireStage(Stage.REPORTED);
        if (cureAskedAt != null) {
            throw new Refusal("completeness", "was asked for once already: the report is complete now, or it lapses");
        }
        this.cureAskedAt = now;
    }

    void requireAskedForCure() {
        if (cureAskedAt == null) {
            throw new Refusal("completeness", "cannot be held against a complainant who was not asked yet");
        }
    }

    /** A part of this dispute under a reference of its own; it stands where this one stands. */
    Dispute part(String reference, Statement statement, Instant now) {
        requireOpen();
        var part = new Dispute();
        part.reference = reference;
        part.alliance = alliance;
        part.complainant = complainant;
        part.category = category;
        part.severity = severity;
        part.patientImpact = patientImpact;
        part.subject = statement.subject();
        part.description = statement.description();
        part.stage = stage;
        part.lane = lane;
        part.reportedBy = reportedBy;
        part.reportedAt = now;
        part.acknowledgedAt = acknowledgedAt;
        return part;
    }

    void triage(String lane) {
        requireOpen();
        this.lane = lane;
    }

    void accept(Severity severity) {
        requireStage(Stage.REPORTED);
        this.severity = severity;
        this.stage = Stage.ASSESSED;
    }

    void dismiss(Severity severity) {
        requireStage(Stage.REPORTED);
        this.severity = severity;
    }

    /** Answers from which stage it came. */
    Stage reach(Stage stage) {
        requireOpen();
        var left = this.stage;
        if (stage.compareTo(left) <= 0) {
            throw new TooFar("Dispute " + reference + " is already " + left.label());
        }
        this.stage = stage;
        return left;
    }

    void close(Ending ending, Instant now) {
        requireOpen();
        this.stage = Stage.CLOSED;
        this.outcome = ending;
        this.closedAt = now;
    }

    /** When it ended. */
    Instant endedAt() {
        if (closedAt == null) {
            throw new IllegalStateException("Dispute " + reference + " is open");
        }
        return closedAt;
    }

    boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new Refusal("dispute", "is already closed");
        }
    }

    private void requireStage(Stage required) {
        if (stage != required) {
            throw new TooFar("Dispute " + reference + " is already " + stage.label());
        }
    }

    public String reference() {
        return reference;
    }

    public UUID alliance() {
        return alliance;
    }

    public UUID complainant() {
        return complainant;
    }

    public Category category() {
        return category;
    }

    public Severity severity() {
        return severity;
    }

    public PatientImpact patientImpact() {
        return patientImpact;
    }

    /** In whole US dollars. */
    public @Nullable Long amount() {
        return amount;
    }

    public UUID subject() {
        return subject;
    }

    public UUID description() {
        return description;
    }

    public @Nullable UUID remedySought() {
        return remedySought;
    }

    public Stage stage() {
        return stage;
    }

    public @Nullable Ending outcome() {
        return outcome;
    }

    public @Nullable String lane() {
        return lane;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** When the time for assessing it began, if that was before it waited for it. */
    public @Nullable Instant countsFrom() {
        return countsFrom;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
