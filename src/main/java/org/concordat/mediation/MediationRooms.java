package org.concordat.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms of a mediation, and what each of those who take part in it reads there. */
@Service
@Transactional(readOnly = true)
public class MediationRooms {

    static final String PAPER = "mediationPaper";

    private final Mediations mediations;
    private final CaucusPapers caucusPapers;
    private final PaperReleases releases;
    private final Docket docket;
    private final People people;
    private final Vault vault;

    MediationRooms(
            Mediations mediations,
            CaucusPapers caucusPapers,
            PaperReleases releases,
            Docket docket,
            People people,
            Vault vault) {
        this.mediations = mediations;
        this.caucusPapers = caucusPapers;
        this.releases = releases;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
    }

    /** The rooms somebody is in; none for whoever is not in the mediation, or while there has been none. */
    public List<MediationRoom> roomsOf(String reference, String person) {
        var reader = insider(reference, person);
        if (!reader.isInside() || mediations.findByReference(reference).isEmpty()) {
            return List.of();
        }
        var party = reader.party();
        if (party != null) {
            return List.of(MediationRoom.JOINT, MediationRoom.caucus(party));
        }
        return isOpen(reference) ? roomsOfMediator(reference) : List.of(MediationRoom.JOINT);
    }

    private List<MediationRoom> roomsOfMediator(String reference) {
        var rooms = new ArrayList<>(List.of(MediationRoom.JOINT));
        docket.partyOptions(reference)
                .forEach(party -> rooms.add(MediationRoom.caucus(UUID.fromString(party.value()))));
        rooms.add(MediationRoom.NOTES);
        return rooms;
    }

    /** Whether papers can be put into the rooms: a mediator is there, and the mediation goes on. */
    public boolean isOpen(String reference) {
        return mediations
                .findByReference(reference)
                .filter(Mediation::isOpen)
                .filter(mediation -> !docket.peopleIn(reference, Role.MEDIATOR).isEmpty())
                .isPresent();
    }

    /** Every paper somebody may read, oldest first. */
    public List<MediationPaper> papersOf(String reference, String person) {
        var rooms = Set.copyOf(roomsOf(reference, person));
        var reader = insider(reference, person);
        var released = releases.findByReference(reference).stream()
                .map(PaperRelease::item)
                .collect(Collectors.toSet());
        return Stream.of(
                        joint(reference, reader, rooms),
                        caucus(reference, reader, rooms, released),
                        notes(reference, reader, rooms, released))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(paper -> paper.item().storedAt()))
                .toList();
    }

    private Stream<MediationPaper> joint(String reference, Insider reader, Set<MediationRoom> rooms) {
        if (!rooms.contains(MediationRoom.JOINT)) {
            return Stream.empty();
        }
        var since = since(reference, reader);
        return vault.itemsOf(reference).stream()
                .filter(item -> item.room() == Room.MEDIATION && item.field().equals(PAPER))
                .filter(item -> !item.storedAt().isBefore(since))
                .map(item -> new MediationPaper(item, MediationRoom.JOINT, false, false));
    }

    /** Nobody reads what was said before their member became a party. */
    private Instant since(String reference, Insider reader) {
        var party = reader.party();
        return party == null
                ? Instant.MIN
                : docket.caseOf(reference).joinedAt(party).orElse(Instant.MIN);
    }

    private Stream<MediationPaper> caucus(
            String reference, Insider reader, Set<MediationRoom> rooms, Set<UUID> released) {
        var papers = caucusPapers.findByReference(reference).stream()
                .filter(paper -> paper.isReadBy(reader) && rooms.contains(MediationRoom.caucus(paper.party())))
                .collect(Collectors.toMap(CaucusPaper::item, Function.identity()));
        return vault.itemsAmong(papers.keySet()).stream().map(item -> {
            var paper = papers.get(item.id());
            return new MediationPaper(
                    item,
                    MediationRoom.caucus(paper.party()),
                    released.contains(item.id()),
                    paper.isOwnedBy(reader) && mayBeReleased(item, reference, released));
        });
    }

    private Stream<MediationPaper> notes(
            String reference, Insider reader, Set<MediationRoom> rooms, Set<UUID> released) {
        if (!rooms.contains(MediationRoom.NOTES)) {
            return Stream.empty();
        }
        return vault.notesOf(reference, reader.person()).stream()
                .map(item -> new MediationPaper(
                        item,
                        MediationRoom.NOTES,
                        released.contains(item.id()),
                        mayBeReleased(item, reference, released)));
    }

    private boolean mayBeReleased(StoredItem item, String reference, Set<UUID> released) {
        return !released.contains(item.id())
                && mediations
                        .findByReference(reference)
                        .filter(Mediation::isOpen)
                        .isPresent();
    }

    /**
     * One of the papers somebody may read.
     *
     * @throws Unknown when there is none, or it is not for them: the two look the same
     */
    public MediationPaper paper(String reference, UUID item, String person) {
        return papersOf(reference, person).stream()
                .filter(paper -> paper.item().id().equals(item))
                .findFirst()
                .orElseThrow(() -> new Unknown("paper", item));
    }

    Insider insider(String reference, String person) {
        var employer = people.find(person).map(Person::employer).orElse(null);
        if (employer != null && docket.parties(reference).contains(employer)) {
            var represents = people.get(person).is(Role.REPRESENTATIVE);
            return new Insider(person, represents ? employer : null, false);
        }
        return new Insider(person, null, docket.partsOf(reference, person).contains(Role.MEDIATOR));
    }
}
