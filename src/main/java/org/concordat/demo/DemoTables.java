package org.concordat.demo;

/** Where demo alliances get tables of their own. */
public interface DemoTables {

    /**
     * Deploys a table for one alliance, as its process owner would.
     *
     * @param file its name, such as {@code stage-clocks.dmn}
     */
    void deploy(String alliance, String file, String content);
}
