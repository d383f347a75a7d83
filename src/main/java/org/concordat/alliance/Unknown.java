package org.concordat.alliance;

/** There is no such thing, or the reader may not know of it: the two are never told apart. */
public class Unknown extends RuntimeException {

    public Unknown(String kind, Object key) {
        super("There is no " + kind + " \"" + key + "\"");
    }
}
