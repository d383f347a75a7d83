package org.concordat.alliance;

/** Something that may still go on in a case, whatever the stage of its dispute. */
public interface OpenBusiness {

    boolean goesOnIn(String reference);
}
