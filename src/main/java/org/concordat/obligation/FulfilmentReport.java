package org.concordat.obligation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The obligor says that it has done its part: one row each time, never changed. */
@Entity
@Immutable
public class FulfilmentReport {

    @Id
    private UUID id;

    private UUID obligation;
    private LocalDate fulfilledOn;
    private UUID words;

    @Nullable
    private BigDecimal measured;

    private String person;
    private Instant reportedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "fulfilment_exhibit", joinColumns = @JoinColumn(name = "report"))
    @MapKeyColumn(name = "number")
    @Column(name = "item")
    private Map<String, UUID> exhibits;

    @SuppressWarnings("NullAway.Init")
    protected FulfilmentReport() {}

    FulfilmentReport(
            UUID obligation,
            LocalDate fulfilledOn,
            UUID words,
            @Nullable BigDecimal measured,
            SortedMap<String, UUID> exhibits,
            String person,
            Instant reportedAt) {
        this.id = UUID.randomUUID();
        this.obligation = obligation;
        this.fulfilledOn = fulfilledOn;
        this.words = words;
        this.measured = measured;
        this.exhibits = exhibits;
        this.person = person;
        this.reportedAt = reportedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID obligation() {
        return obligation;
    }

    public LocalDate fulfilledOn() {
        return fulfilledOn;
    }

    /** The value that was measured, where the clause is. */
    public @Nullable BigDecimal measured() {
        return measured;
    }

    /** The evidence it names, by its number in the case file. */
    public SortedMap<String, UUID> exhibits() {
        return new TreeMap<>(exhibits);
    }

    public String person() {
        return person;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
