package org.concordat.verifier;

/** What was given cannot be checked at all. */
class Unusable extends RuntimeException {

    Unusable(String why) {
        super(why);
    }

    Unusable(String why, Throwable cause) {
        super(why, cause);
    }
}
