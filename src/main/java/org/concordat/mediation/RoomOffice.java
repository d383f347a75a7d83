package org.concordat.mediation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens in the rooms of a mediation. What lies in a caucus or among a mediator's own notes has no entry in the
 * record until its owner releases it: an entry, or the place of one, would tell that it is there.
 */
@Service
@Transactional
public class RoomOffice {

    private final MediationRooms rooms;
    private final DelegationOffice delegations;
    private final CaucusPapers caucusPapers;
    private final PaperReleases releases;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    RoomOffice(
            MediationRooms rooms,
            DelegationOffice delegations,
            CaucusPapers caucusPapers,
            PaperReleases releases,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.rooms = rooms;
        this.delegations = delegations;
        this.caucusPapers = caucusPapers;
        this.releases = releases;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * What somebody puts into a room: a text, or a file with its name.
     *
     * @param mediaType of the content
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(String mediaType, @Nullable String name, byte[] bytes) {

        public static Content text(String words) {
            return new Content("text/plain", null, words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Whoever acts puts papers into one of their rooms. In a caucus, a party confides it to whoever acts as mediator now.
     *
     * @throws Unknown when the room is none of theirs
     * @throws Refusal when nobody mediates, or the mediation is over
     */
    public List<UUID> put(String reference, MediationRoom room, List<Content> contents) {
        docket.hold(reference);
        var author = rooms.insider(reference, circumstances.person());
        if (!rooms.roomsOf(reference, author.person()).contains(room)) {
            throw new Unknown("room of", reference);
        }
        if (!rooms.isOpen(reference)) {
            throw new Refusal("room", "is closed: nobody mediates this dispute now");
        }
        return contents.stream()
                .map(content -> put(reference, room, content, author))
                .toList();
    }

    private UUID put(String reference, MediationRoom room, Content content, Insider author) {
        var item = vault.store(
                new Deposit(
                        reference,
                        room.kind(),
                        MediationRooms.PAPER,
                        content.mediaType(),
                        content.name(),
                        author.party()),
                content.bytes());
        var party = room.party();
        if (party != null) {
            var isByParty = author.party() != null;
            var mediator = isByParty ? delegations.acting(reference) : author.person();
            caucusPapers.saveAndFlush(new CaucusPaper(item, reference, mediator, party, isByParty));
        }
        return item;
    }

    /**
     * The owner of a private paper lets every party and the mediator read it: as a copy in the joint room, from now on and
     * for good. The entry says that it was done, not what it says.
     *
     * @throws Unknown when it is none that the person may read
     * @throws Refusal when it belongs to somebody else, was released before, or the mediation is over
     */
    public void release(String reference, UUID id) {
        docket.hold(reference);
        var owner = rooms.insider(reference, circumstances.person());
        var paper = rooms.paper(reference, id, owner.person());
        if (!paper.mayRelease()) {
            throw new Refusal(
                    "paper",
                    paper.released()
                            ? "was released before"
                            : "is released by whoever wrote it, and by nobody else, while the mediation goes on");
        }
        var item = paper.item();
        var copy = vault.store(
                new Deposit(
                        reference, Room.MEDIATION, MediationRooms.PAPER, item.mediaType(), item.name(), owner.party()),
                vault.open(id));
        releases.saveAndFlush(new PaperRelease(id, reference, copy, owner.person(), clock.instant()));
        var fact = fact(reference, Outcome.PAPER_RELEASED).to(copy).as(owner.role());
        record.enter(owner.party() == null ? fact : fact.onBehalfOf(owner.party()));
    }

    /** A mediator, or whoever stood in, has stepped down: what they noted for themselves is destroyed. */
    void closeTo(String reference, String mediator) {
        docket.hold(reference);
        vault.destroyNotes(reference, mediator);
        record.enter(fact(reference, Outcome.MEDIATION_ROOMS_CLOSED).with("mediator", mediator));
    }

    /**
     * The mediation is over: nothing is added or released any more, what mediators noted for themselves is destroyed, and
     * what was said in caucus stays closed to all but its party. Entered at every end, so that it tells nothing.
     */
    void close(String reference) {
        docket.hold(reference);
        vault.destroyNotes(reference);
        record.enter(fact(reference, Outcome.MEDIATION_ROOMS_CLOSED));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
