package org.concordat.audit.diagram;

import java.util.Map;

/** The signs inside shapes, as paths around their own middle. */
final class Icons {

    private static final String ENVELOPE = "M-9 -6.5H9V6.5H-9ZM-9 -6.5L0 1L9 -6.5";
    private static final String FILLED_ENVELOPE = "M-9 -5L0 2L9 -5V6.5H-9ZM-9 -7H9L0 0Z";
    private static final String STAR = "M0 -9L9 -2.5L5.5 8H-5.5L-9 -2.5Z";

    private static final Map<Symbol, String> EVENTS = Map.ofEntries(
            Map.entry(Symbol.MESSAGE, ENVELOPE),
            Map.entry(
                    Symbol.TIMER,
                    "M0 -11A11 11 0 0 1 0 11A11 11 0 0 1 0 -11M1 -7.5L0 0L5.5 1.5"
                            + "M0 -11V-8.5M11 0H8.5M0 11V8.5M-11 0H-8.5"),
            Map.entry(Symbol.ERROR, "M-8 8L-3.5 -7L2.5 1.5L8 -8L3.5 7L-2.5 -1.5Z"),
            Map.entry(Symbol.ESCALATION, "M0 -9L7 8L0 1L-7 8Z"),
            Map.entry(
                    Symbol.CANCEL,
                    "M-8 -5.5L-5.5 -8L0 -2.5L5.5 -8L8 -5.5L2.5 0L8 5.5L5.5 8L0 2.5L-5.5 8L-8 5.5L-2.5 0Z"),
            Map.entry(Symbol.COMPENSATION, "M0 -6.5V6.5L-9 0ZM9 -6.5V6.5L0 0Z"),
            Map.entry(Symbol.CONDITION, "M-7 -9H7V9H-7ZM-4.5 -5.5H4.5M-4.5 -2H4.5M-4.5 1.5H4.5M-4.5 5H4.5"),
            Map.entry(Symbol.LINK, "M-9 -3.5H2V-7.5L10 0L2 7.5V3.5H-9Z"),
            Map.entry(Symbol.SIGNAL, "M0 -9.5L9 6.5H-9Z"),
            Map.entry(Symbol.TERMINATE, "M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z"),
            Map.entry(Symbol.MULTIPLE, STAR),
            Map.entry(Symbol.PARALLEL_MULTIPLE, "M-2.5 -9H2.5V-2.5H9V2.5H2.5V9H-2.5V2.5H-9V-2.5H-2.5Z"));

    private static final Map<Symbol, String> TASKS = Map.of(
            Symbol.USER,
                    "M0 -7A3.6 3.6 0 0 1 0 0.2A3.6 3.6 0 0 1 0 -7ZM-7 8V5.5C-7 2.6 -4.6 1.2 -2.2 0.2H2.2C4.6 1.2 7 2.6 7 5.5V8Z",
            Symbol.SERVICE, gear(),
            Symbol.SEND, FILLED_ENVELOPE,
            Symbol.RECEIVE, ENVELOPE,
            Symbol.MANUAL, "M-8 -1L-3 -6L1 -6.5L-2 -3H7.5V-1H2H8V1H2.5H7V3H2H5.5V5H-4L-8 2.5Z",
            Symbol.SCRIPT, "M-3 -8H8C3 -4 9 1 4 8H-7C-2 1 -8 -4 -3 -8ZM-2 -4.5H4M-2 -1H4.5M-2 2.5H4M-3 5.5H3",
            Symbol.RULE, "M-8 -6.5H8V6.5H-8ZM-8 -2.5H8M-8 2H8M-3 -2.5V6.5");

    private static final Map<Symbol, String> GATEWAYS = Map.of(
            Symbol.EXCLUSIVE, "M-7 -8.5L7 8.5M7 -8.5L-7 8.5",
            Symbol.PARALLEL, "M0 -12V12M-12 0H12",
            Symbol.INCLUSIVE, "M0 -11A11 11 0 0 1 0 11A11 11 0 0 1 0 -11Z",
            Symbol.COMPLEX, "M0 -11V11M-11 0H11M-8 -8L8 8M8 -8L-8 8",
            Symbol.EVENT_BASED, "M0 -6.5L6.5 -2L4 6H-4L-6.5 -2Z");

    private Icons() {}

    static String ofEvent(Symbol symbol, boolean isFilled) {
        return symbol == Symbol.MESSAGE && isFilled ? FILLED_ENVELOPE : EVENTS.getOrDefault(symbol, "");
    }

    static String ofTask(Symbol symbol) {
        return TASKS.getOrDefault(symbol, "");
    }

    static String ofGateway(Symbol symbol) {
        return GATEWAYS.getOrDefault(symbol, "");
    }

    /** A wheel with eight teeth and a hole. */
    private static String gear() {
        var path = new StringBuilder();
        for (int tooth = 0; tooth < 8; tooth++) {
            var middle = tooth * Math.PI / 4;
            path.append(tooth == 0 ? 'M' : 'L').append(around(6, middle - 0.26));
            path.append('L').append(around(8.2, middle - 0.18)).append('L').append(around(8.2, middle + 0.18));
            path.append('L').append(around(6, middle + 0.26));
        }
        return path + "ZM0 -2.8A2.8 2.8 0 0 1 0 2.8A2.8 2.8 0 0 1 0 -2.8Z";
    }

    private static String around(double radius, double angle) {
        return Svg.place(new Point(radius * Math.cos(angle), radius * Math.sin(angle)));
    }
}
