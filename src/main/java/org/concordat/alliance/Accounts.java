package org.concordat.alliance;

/** Where people sign in; told of every person so that an account exists for each. */
public interface Accounts {

    /** Opens an account. The password is kept only as a salted hash. */
    void open(Person person, String password);
}
