package org.concordat.alliance.sealing;

/** What was entered a moment ago is sealed in the next: there is nothing to prove yet. */
public class NotSealedYet extends RuntimeException {

    NotSealedYet() {
        super("It is not sealed yet; ask again in a moment.");
    }
}
