package org.concordat.web.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.mediation.MediationPaper;
import org.concordat.mediation.MediationRoom;
import org.concordat.mediation.MediationRooms;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rooms of a mediation that a reader is in, and what lies in them. */
@Component
@Transactional
class RoomsPart {

    private final MediationRooms rooms;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Vault vault;
    private final ReadableItems items;
    private final Names names;
    private final Clock clock;

    RoomsPart(
            MediationRooms rooms,
            AllianceOffice alliances,
            Docket docket,
            Vault vault,
            ReadableItems items,
            Names names,
            Clock clock) {
        this.rooms = rooms;
        this.alliances = alliances;
        this.docket = docket;
        this.vault = vault;
        this.items = items;
        this.names = names;
        this.clock = clock;
    }

    /** @param open whether papers can be put into them */
    record Rooms(List<Shown> list, boolean open) {}

    /**
     * A room as its reader sees it.
     *
     * @param code by which a form names it
     */
    record Shown(String code, String name, String readers, List<Paper> papers) {}

    /** @param text none for a file, which is fetched by its name */
    record Paper(
            UUID id,
            String by,
            String at,
            @Nullable String name,
            @Nullable String text,
            boolean isNew,
            boolean released,
            boolean mayRelease) {}

    /** Opens every text the reader may read there; each opening is noted. */
    Rooms of(Reading reading, @Nullable Instant seen) {
        var reference = reading.reference();
        if (!reading.isInMediation() || vault.erasedOn(reference).isPresent()) {
            return new Rooms(List.of(), false);
        }
        var zone = alliances.alliance(docket.caseOf(reference).alliance()).zone();
        var times = new Times(zone, clock.instant());
        var papers = rooms.papersOf(reference, reading.reader());
        var shown = rooms.roomsOf(reference, reading.reader()).stream()
                .map(room -> shown(
                        room,
                        reading,
                        papers.stream()
                                .filter(paper -> paper.room().equals(room))
                                .map(paper -> paper(paper, reading, seen, times))
                                .toList()))
                .toList();
        return new Rooms(shown, rooms.isOpen(reference));
    }

    private Shown shown(MediationRoom room, Reading reading, List<Paper> papers) {
        var party = room.party();
        if (party == null) {
            return room.kind() == Room.NOTES
                    ? new Shown("notes", "My own notes", "Nobody but you reads them.", papers)
                    : new Shown("joint", "Joint room", "Every party and the mediator read it.", papers);
        }
        return party.equals(reading.employer())
                ? new Shown(
                        code(room),
                        "In confidence with the mediator",
                        "Only " + names.member(party) + " and the mediator it was said to read it.",
                        papers)
                : new Shown(
                        code(room),
                        "In confidence with " + names.member(party),
                        "Only " + names.member(party) + " and you read it.",
                        papers);
    }

    /** By what a form names a room. */
    static String code(MediationRoom room) {
        return switch (room.kind()) {
            case CAUCUS -> "caucus-" + room.party();
            case NOTES -> "notes";
            default -> "joint";
        };
    }

    private Paper paper(MediationPaper paper, Reading reading, @Nullable Instant seen, Times times) {
        var item = paper.item();
        return new Paper(
                item.id(),
                names.speaker(item.author(), item.onBehalfOf()),
                times.moment(item.storedAt()),
                item.name(),
                item.name() == null ? new String(items.paper(reading, item), StandardCharsets.UTF_8) : null,
                seen != null && item.storedAt().isAfter(seen) && !item.author().equals(reading.reader()),
                paper.released(),
                paper.mayRelease());
    }
}
