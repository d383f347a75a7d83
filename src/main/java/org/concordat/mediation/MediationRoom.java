package org.concordat.mediation;

import java.util.UUID;
import org.concordat.vault.Room;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper of a mediation lies: the joint room of every party and the mediator, the caucus of one party with the
 * mediator, or one mediator's own notes.
 *
 * @param party whose caucus it is
 */
public record MediationRoom(Room kind, @Nullable UUID party) {

    static final MediationRoom JOINT = new MediationRoom(Room.MEDIATION, null);
    static final MediationRoom NOTES = new MediationRoom(Room.NOTES, null);

    static MediationRoom caucus(UUID party) {
        return new MediationRoom(Room.CAUCUS, party);
    }
}
