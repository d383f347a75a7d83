package org.concordat.alliance;

/**
 * What an office does in the process, it does with its own authority: whether the person may ask for it was decided by
 * the office before. The person remains the one who acted.
 */
public interface OfficeAuthority {

    void act(Runnable act);
}
