package org.concordat.web.log;

/** A download failed after it had begun: the connection is cut, so that nobody takes what has arrived for all of it. */
public class BrokenOff extends RuntimeException {

    BrokenOff(Throwable cause) {
        super(cause);
    }
}
