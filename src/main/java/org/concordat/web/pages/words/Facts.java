package org.concordat.web.pages.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Outcome;
import org.concordat.vault.StoredItem;
import org.concordat.web.ReadableRecord;
import org.jspecify.annotations.Nullable;

/** The facts of an entry, each as people read it; what an entry does not say is empty. */
record Facts(ReadableRecord.Line line, Names names, Times times) {

    Outcome outcome() {
        return line.entry().outcome();
    }

    @Nullable
    StoredItem item() {
        return line.item();
    }

    boolean has(String name) {
        return line.facts().get(name) != null;
    }

    boolean isTrue(String name) {
        return text(name).equals("true");
    }

    String text(String name) {
        return line.facts().getOrDefault(name, "");
    }

    String lowerCase(String name) {
        return text(name).toLowerCase(Locale.ROOT);
    }

    String day(String name) {
        return times.day(LocalDate.parse(text(name)));
    }

    String moment(String name) {
        return times.moment(Instant.parse(text(name)));
    }

    String member(String name) {
        return names.member(text(name));
    }

    String person(String name) {
        return names.person(text(name));
    }

    /** Of a list of usernames. */
    String people(String name) {
        return Stream.of(text(name).split(",")).map(names::person).collect(Collectors.joining(", "));
    }

    /** The member that the entry is about. */
    String party() {
        return names.member(line.entry().subject());
    }

    /** The person that the entry is about. */
    String subject() {
        return names.person(line.entry().subject());
    }

    String clause() {
        return Clause.name(text("clause"), line.facts().get("occurrence"));
    }
}
