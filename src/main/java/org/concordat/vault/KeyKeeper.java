package org.concordat.vault;

/** Keeps secrets of an installation that nobody configured. */
public interface KeyKeeper {

    /** The secret under this name, made when it is asked for the first time. */
    String secret(String name);
}
