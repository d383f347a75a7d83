package org.concordat.alliance;

/** Where people sign in; told of every person so that an account exists for each. */
public interface Accounts {

    /** Opens an account. The password is kept only as a salted hash. */
    void open(Person person, String password);

    /** Opens an account of somebody who signs in elsewhere: no password opens it. */
    void open(Person person);

    /** No password opens the account any more. */
    void forgetPassword(String username);

    /** The account has the groups of the person's roles from now on, and no other. */
    void regroup(Person person);
}
