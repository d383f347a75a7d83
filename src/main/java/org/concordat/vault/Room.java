package org.concordat.vault;

import java.util.EnumSet;
import java.util.Set;

/** Which wall a confidential item stands behind. */
public enum Room {
    /** The case's own file: both sides, and whoever works on the case. */
    CASE,
    /** What was said in mediation: the parties and the mediator, nobody else (UMA section 4). */
    MEDIATION,
    /** What the parties tell each other, without prejudice: nobody else reads it but who wrote it. */
    TALKS,
    /** A party's sealed offer: until all are revealed together, only that party reads it. */
    SEALED,
    /** What one person wrote for the office: reasons of decisions, ballots, verification. */
    OFFICE,
    /** What committees and the board read before they decide, beside those who work on the case. */
    BOARD,
    /** Who reported under protection: nobody reads it, whatever their part in the case. */
    IDENTITY,
    /** How a seat voted: nobody reads it; the count tells. */
    BALLOT,
    /** What one party and the mediator tell each other: nobody else reads it, nor learns that there is anything. */
    CAUCUS,
    /** One person's own notes: only they read them, nobody else learns of them, and they have a key of their own. */
    NOTES;

    /** What is said of case files, lists and the record never includes these. */
    static final Set<Room> PRIVATE = EnumSet.of(CAUCUS, NOTES);

    /** Where documents are exhibits, with a number by which the case names them. */
    static final Set<Room> OF_EXHIBITS = EnumSet.of(CASE, OFFICE);

    /** Whether nobody may learn that it holds anything, but those it is of. */
    public boolean isPrivate() {
        return PRIVATE.contains(this);
    }
}
