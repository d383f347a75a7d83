package org.concordat.audit.diagram;

/** What a shape stands for. */
public enum Kind {
    START("start event"),
    CATCH("intermediate event"),
    THROW("intermediate event"),
    BOUNDARY("boundary event"),
    END("end event"),
    TASK("task"),
    CALL("called process"),
    SUB_PROCESS("sub-process"),
    EVENT_SUB_PROCESS("event sub-process"),
    TRANSACTION("transaction"),
    AD_HOC("ad hoc sub-process"),
    GATEWAY("gateway"),
    POOL("pool"),
    LANE("lane"),
    DATA("data object"),
    STORE("data store"),
    NOTE("note"),
    GROUP("group"),
    OTHER("element");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isEvent() {
        return switch (this) {
            case START, CATCH, THROW, BOUNDARY, END -> true;
            default -> false;
        };
    }

    boolean isActivity() {
        return switch (this) {
            case TASK, CALL, SUB_PROCESS, EVENT_SUB_PROCESS, TRANSACTION, AD_HOC -> true;
            default -> false;
        };
    }

    boolean isSubProcess() {
        return isActivity() && this != TASK && this != CALL;
    }

    /** Whether other shapes may lie inside it, so that it is drawn before them. */
    boolean isFrame() {
        return isSubProcess() || this == POOL || this == LANE || this == GROUP;
    }

    /** Whether its name is written beside it and not into it. */
    boolean isNamedOutside() {
        return isEvent() || this == GATEWAY || this == DATA || this == STORE || this == GROUP;
    }
}
