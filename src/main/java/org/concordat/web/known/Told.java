package org.concordat.web.known;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.jspecify.annotations.Nullable;

/** An entry with its facts, as whoever folds a case hears of it. */
record Told(Entry entry, ZoneId zone, Map<String, String> facts) {

    static Told of(Entry entry, ZoneId zone) {
        return new Told(entry, zone, entry.facts());
    }

    UUID id() {
        return entry.id();
    }

    /** The day on which it was decided, where the alliance is. */
    LocalDate today() {
        return LocalDate.ofInstant(entry.decidedAt(), zone);
    }

    Outcome outcome() {
        return entry.outcome();
    }

    String subject() {
        return entry.subject();
    }

    String text(String fact) {
        return facts.getOrDefault(fact, "");
    }

    /** What a fact says, or what was known before where it says nothing. */
    String text(String fact, String before) {
        return facts.getOrDefault(fact, before);
    }

    UUID id(String fact) {
        return UUID.fromString(text(fact));
    }

    int number(String fact, int before) {
        return find(fact).map(Integer::valueOf).orElse(before);
    }

    @Nullable
    Integer number(String fact) {
        return find(fact).map(Integer::valueOf).orElse(null);
    }

    Instant moment(String fact, Instant before) {
        return find(fact).map(Instant::parse).orElse(before);
    }

    @Nullable
    LocalDate day(String fact) {
        return find(fact).map(LocalDate::parse).orElse(null);
    }

    LocalDate day(String fact, LocalDate before) {
        return find(fact).map(LocalDate::parse).orElse(before);
    }

    private Optional<String> find(String fact) {
        return Optional.ofNullable(facts.get(fact));
    }
}
