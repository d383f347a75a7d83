package org.concordat.vault;

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
    /** One person's own notes: only they read them. */
    NOTES
}
