package org.concordat.escalation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds board packs: the report, the positions, the findings, and nothing else. What is not named here stays out, so
 * that no text of talks or mediation can reach those who decide.
 */
@Component
class BoardPacks {

    /** With what the complainant added where something was missing. */
    private static final List<String> REPORT = List.of("subject", "description", "remedySought", "cureAnswer");

    private static final List<String> FINDINGS = List.of("allegations", "findings");

    private final Vault vault;
    private final Docket docket;

    BoardPacks(Vault vault, Docket docket) {
        this.vault = vault;
        this.docket = docket;
    }

    /**
     * Builds and keeps a pack.
     *
     * @return its id in the vault
     */
    UUID build(String reference, List<FiledPosition> positions) {
        var items = vault.itemsOf(reference).stream()
                .filter(item -> item.room() == Room.CASE && item.name() == null)
                .toList();
        var sections = Stream.of(
                        texts(items, REPORT, complainant(reference)),
                        positions(items, positions),
                        texts(items, FINDINGS, null))
                .flatMap(each -> each)
                .toList();
        return vault.store(Deposit.list(reference, Room.BOARD, "boardPack"), new BoardPack(sections).json());
    }

    private Stream<BoardPack.Section> texts(List<StoredItem> items, List<String> fields, @Nullable UUID party) {
        return items.stream().filter(item -> fields.contains(item.field())).map(item -> section(item, party));
    }

    private Stream<BoardPack.Section> positions(List<StoredItem> items, List<FiledPosition> positions) {
        Map<UUID, UUID> parties = positions.stream()
                .filter(position -> position.statement() != null)
                .collect(Collectors.toMap(FiledPosition::statement, FiledPosition::party));
        return items.stream()
                .filter(item -> parties.containsKey(item.id()))
                .map(item -> section(item, parties.get(item.id())));
    }

    private BoardPack.Section section(StoredItem item, @Nullable UUID party) {
        var text = vault.openText(item.id());
        var readable = item.mediaType().equals("application/json") ? BoardPack.lines(text) : text;
        return new BoardPack.Section(item.field(), party, item.hash(), readable);
    }

    private UUID complainant(String reference) {
        var docketCase = docket.caseOf(reference);
        return docketCase.parties().stream()
                .filter(party -> docketCase.side(party) == Side.COMPLAINANT)
                .findFirst()
                .orElseThrow();
    }
}
