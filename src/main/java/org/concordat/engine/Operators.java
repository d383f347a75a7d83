package org.concordat.engine;

/** The engine's own group of those who run it. */
final class Operators {

    static final String GROUP = "camunda-admin";

    private Operators() {}
}
