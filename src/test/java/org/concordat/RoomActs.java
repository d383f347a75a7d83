package org.concordat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.concordat.mediation.DisclosureOffice;
import org.concordat.mediation.MediationPaper;
import org.concordat.mediation.MediationRoom;
import org.concordat.mediation.MediationRooms;
import org.concordat.mediation.RoomOffice;
import org.concordat.mediation.RoomOffice.Content;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** What is put into the rooms of a mediation, and who reads it. */
@TestComponent
@Component
public class RoomActs {

    public static final MediationRoom JOINT = new MediationRoom(Room.MEDIATION, null);
    public static final MediationRoom NOTES = new MediationRoom(Room.NOTES, null);

    private final Story story;
    private final MediationRooms rooms;
    private final RoomOffice office;
    private final DisclosureOffice disclosures;
    private final Vault vault;

    RoomActs(Story story, MediationRooms rooms, RoomOffice office, DisclosureOffice disclosures, Vault vault) {
        this.story = story;
        this.rooms = rooms;
        this.office = office;
        this.disclosures = disclosures;
        this.vault = vault;
    }

    /** A party tells the mediator something in confidence. */
    public UUID confides(Cast cast, String member, String reference, String words) {
        return puts(cast, "rep-" + member, reference, caucus(cast, member), Content.text(words));
    }

    /** The mediator tells a party something in confidence. */
    public UUID tells(Cast cast, String member, String reference, String words) {
        return puts(cast, "mediator", reference, caucus(cast, member), Content.text(words));
    }

    public UUID notes(Cast cast, String reference, String words) {
        return puts(cast, "mediator", reference, NOTES, Content.text(words));
    }

    public UUID puts(Cast cast, String person, String reference, MediationRoom room, Content content) {
        return story.as(cast.user(person), () -> office.put(reference, room, List.of(content))
                .get(0));
    }

    public static Content aFile(String name, String words) {
        return new Content("text/plain", name, words.getBytes(StandardCharsets.UTF_8));
    }

    public MediationRoom caucus(Cast cast, String member) {
        return new MediationRoom(Room.CAUCUS, story.member(cast, member));
    }

    public void releases(Cast cast, String person, String reference, UUID paper) {
        story.as(cast.user(person), () -> office.release(reference, paper));
    }

    public void stepsDown(Cast cast, String reference) {
        story.as(
                cast.user("mediator"),
                () -> disclosures.discloseTie(reference, "My sister has joined the insurer's board."));
    }

    /** The words of every paper that somebody reads, oldest first. */
    public List<String> readBy(Cast cast, String person, String reference) {
        return story.as(cast.user(person), () -> rooms.papersOf(reference, cast.user(person)).stream()
                .map(MediationPaper::item)
                .map(item -> vault.openText(item.id()))
                .toList());
    }
}
