package org.concordat.web.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.conflict.Exhibit;
import org.concordat.conflict.Severity;
import org.concordat.conflict.Stage;
import org.concordat.sanction.Sanction.State;
import org.jspecify.annotations.Nullable;

/** How a case stood by what was known at an instant. */
public final class KnownCase {

    private final Instant knownAt;
    private final Map<String, String> clocksOfPauses;
    private final Map<String, KnownClock> clocks = new LinkedHashMap<>();
    private final Map<String, KnownObligation> obligations = new LinkedHashMap<>();
    private final Map<String, KnownSanction> sanctions = new LinkedHashMap<>();
    private final List<KnownStandstill> standstills = new ArrayList<>();
    private final Map<String, Exhibit.Status> evidence = new HashMap<>();
    private KnownStanding standing;
    private @Nullable KnownMediation mediation;
    private @Nullable UUID settlement;

    /** @param clocksOfPauses the id of the clock by that of each of its pauses, by which the record names it */
    KnownCase(Instant knownAt, Map<String, String> clocksOfPauses, Severity severity) {
        this.knownAt = knownAt;
        this.clocksOfPauses = clocksOfPauses;
        this.standing = new KnownStanding(Stage.REPORTED, null, severity);
    }

    void hear(Told told) {
        standing = standing.after(told);
        mediation = KnownMediation.after(mediation, told);
        hearOfClock(told);
        hearOfObligation(told);
        hearOfSanction(told);
        hearOfStandstill(told);
        hearOfEvidence(told);
        if (told.outcome() == Outcome.SETTLEMENT_REACHED) {
            settlement = told.id("settlement");
        }
    }

    private void hearOfClock(Told told) {
        var id = clocksOfPauses.getOrDefault(told.subject(), told.subject());
        if (clocks.containsKey(id)) {
            clocks.get(id).hear(told);
        } else if (told.outcome() == Outcome.CLOCK_STARTED) {
            clocks.put(id, new KnownClock(UUID.fromString(id), told));
        }
    }

    private void hearOfObligation(Told told) {
        var id = told.subject();
        if (told.outcome() == Outcome.OBLIGATION_OPENED) {
            obligations.put(id, new KnownObligation(UUID.fromString(id), told));
        } else if (obligations.containsKey(id)) {
            obligations.get(id).hear(told);
        }
    }

    private void hearOfSanction(Told told) {
        var id = told.subject();
        if (sanctions.containsKey(id)) {
            sanctions.get(id).hear(told);
            return;
        }
        switch (told.outcome()) {
            case SANCTION_PROPOSED, SANCTION_REMITTED ->
                sanctions.put(id, new KnownSanction(UUID.fromString(id), told, State.PROPOSED));
            case SANCTION_VARIED -> sanctions.put(id, new KnownSanction(UUID.fromString(id), told, State.IMPOSED));
            default -> {}
        }
    }

    private void hearOfStandstill(Told told) {
        standstills.replaceAll(standstill -> standstill.after(told));
        var begun = KnownStandstill.begun(told);
        if (begun != null) {
            standstills.add(begun);
        }
    }

    private void hearOfEvidence(Told told) {
        switch (told.outcome()) {
            case EVIDENCE_LATE -> evidence.put(told.subject(), Exhibit.Status.LATE);
            case EVIDENCE_ACCEPTED -> evidence.put(told.subject(), Exhibit.Status.ACCEPTED);
            case EVIDENCE_STRUCK -> evidence.put(told.subject(), Exhibit.Status.STRUCK);
            default -> {}
        }
    }

    public Instant knownAt() {
        return knownAt;
    }

    public KnownStanding standing() {
        return standing;
    }

    public List<KnownStandstill> standstills() {
        return List.copyOf(standstills);
    }

    /** None while nobody had been appointed. */
    public @Nullable KnownMediation mediation() {
        return mediation;
    }

    /** The terms that were signed last, by their id in the vault. */
    public @Nullable UUID settlement() {
        return settlement;
    }

    public Collection<KnownClock> clocks() {
        return List.copyOf(clocks.values());
    }

    public Collection<KnownObligation> obligations() {
        return List.copyOf(obligations.values());
    }

    public Collection<KnownSanction> sanctions() {
        return List.copyOf(sanctions.values());
    }

    /** What had been said about a document by then. */
    public Exhibit.Status status(Exhibit exhibit) {
        return evidence.getOrDefault(exhibit.item().id().toString(), Exhibit.Status.FILED);
    }
}
