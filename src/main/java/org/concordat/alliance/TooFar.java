package org.concordat.alliance;

/** Something has gone on since, and what was asked for can no longer happen. */
public class TooFar extends RuntimeException {

    public TooFar(String message) {
        super(message);
    }
}
