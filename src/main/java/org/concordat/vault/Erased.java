package org.concordat.vault;

import java.time.LocalDate;

/** The content of a case was erased: what was kept cannot be read again, and nothing is kept any more. */
public class Erased extends RuntimeException {

    Erased(String reference, LocalDate on) {
        super("The content of dispute " + reference + " was erased on " + on + "; nobody can read it again");
    }
}
