package org.concordat.engine;

/**
 * Those who run the engine, and see all of it in Cockpit: administrators of the installation. An alliance's administrator
 * is none of them: the engine's views know no alliance, and nobody there is kept out of a case.
 */
final class Operators {

    /** The engine's own group. */
    static final String GROUP = "camunda-admin";

    private Operators() {}
}
