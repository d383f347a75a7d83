package org.concordat.access;

/** The passwords of people who sign in here. */
public interface Passwords {

    /**
     * Somebody chooses another password. Whatever they had open elsewhere is over.
     *
     * @throws org.concordat.alliance.Refusal when the one they have is wrong, or the other breaks a rule
     */
    void change(String username, String current, String wanted);

    /** Whether somebody has to choose a password of their own before they may do anything else. */
    boolean isDue(String username);

    /** Somebody has to choose one before anything else: others know the one they have. */
    void demand(String username);
}
