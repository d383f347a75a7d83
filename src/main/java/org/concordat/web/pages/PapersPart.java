package org.concordat.web.pages;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.conflict.Exhibit;
import org.concordat.escalation.BoardOffice;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableEvidence;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** The evidence of a case and what people wrote, as far as a reader may read it. */
@Component
class PapersPart {

    /** Shown in their own place. */
    private static final Set<String> ELSEWHERE =
            Set.of("subject", "description", "remedySought", "motionText", "fulfilmentExhibits", "mediationPaper");

    private final ReadableEvidence evidence;
    private final BoardOffice board;
    private final Vault vault;
    private final ReadableItems items;
    private final Names names;

    PapersPart(ReadableEvidence evidence, BoardOffice board, Vault vault, ReadableItems items, Names names) {
        this.evidence = evidence;
        this.board = board;
        this.vault = vault;
        this.items = items;
        this.names = names;
    }

    /** @param whole whether what was written has not been erased */
    Papers of(Reading reading, boolean whole, Times times) {
        return of(reading, whole, item -> true, Exhibit::status, times);
    }

    /** Only some of them; no other is opened. With what had been said about the evidence when those were all. */
    Papers of(
            Reading reading,
            boolean whole,
            Predicate<StoredItem> some,
            Function<Exhibit, Exhibit.Status> status,
            Times times) {
        return new Papers(
                evidence(reading, some, status, times),
                whole ? statements(reading, some, times) : List.of(),
                withheld(reading, some, times));
    }

    private List<Papers.Exhibit> evidence(
            Reading reading, Predicate<StoredItem> some, Function<Exhibit, Exhibit.Status> status, Times times) {
        var numbers = vault.exhibitNumbers(reading.reference());
        return evidence.of(reading).stream()
                .filter(line -> some.test(line.exhibit().item()))
                .map(line -> exhibit(
                        numbers.getOrDefault(line.exhibit().item().id(), ""),
                        line,
                        status.apply(line.exhibit()),
                        reading,
                        times))
                .toList();
    }

    private Papers.Exhibit exhibit(
            String number, ReadableEvidence.Line line, Exhibit.Status status, Reading reading, Times times) {
        var item = line.exhibit().item();
        return new Papers.Exhibit(
                number,
                item.id(),
                reading.mayRead(item) ? item.name() : null,
                line.isOpen(),
                by(item),
                times.moment(item.storedAt()),
                item.hash(),
                item.room() == Room.CASE ? "Everyone in the case" : "The office only",
                Labels.of(status));
    }

    private List<Papers.Statement> statements(Reading reading, Predicate<StoredItem> some, Times times) {
        var secret = board.uncountedReasons(reading.reference());
        return vault.itemsOf(reading.reference()).stream()
                .filter(item -> isStatement(item) && reading.mayRead(item) && some.test(item))
                .filter(item -> !isOfABallot(item) || secret.contains(item.id()) && isAuthor(reading, item))
                .map(item -> new Papers.Statement(
                        Labels.ofField(item.field()),
                        by(item),
                        times.moment(item.storedAt()),
                        items.text(reading, item.id())))
                .toList();
    }

    /** Once they are counted, they are shown with the motion. */
    private static boolean isOfABallot(StoredItem item) {
        return item.field().equals("ballotReasons");
    }

    private static boolean isAuthor(Reading reading, StoredItem item) {
        return item.author().equals(reading.reader());
    }

    private static boolean isStatement(StoredItem item) {
        return item.name() == null && item.mediaType().equals("text/plain") && !ELSEWHERE.contains(item.field());
    }

    private List<Papers.Withheld> withheld(Reading reading, Predicate<StoredItem> some, Times times) {
        if (!reading.is(Standing.AUDITOR)) {
            return List.of();
        }
        return vault.itemsOf(reading.reference()).stream()
                .filter(item -> (item.name() == null || item.room() == Room.MEDIATION) && !reading.mayRead(item))
                .filter(some)
                .map(item -> new Papers.Withheld(
                        Labels.ofField(item.field()), by(item), times.moment(item.storedAt()), item.hash()))
                .toList();
    }

    private String by(StoredItem item) {
        return names.speaker(item.author(), item.onBehalfOf());
    }
}
