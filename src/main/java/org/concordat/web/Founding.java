package org.concordat.web;

/** What an installation still does at its first start, while not everybody has an account yet. */
public interface Founding {

    /** How far it is, in a sentence. */
    String progress();
}
