package org.concordat.audit.diagram;

/** The sign inside a shape: what an event waits for or tells, who does a task, how a gateway divides. */
public enum Symbol {
    NONE(""),
    MESSAGE("message"),
    TIMER("timer"),
    ERROR("error"),
    ESCALATION("escalation"),
    CANCEL("cancel"),
    COMPENSATION("compensation"),
    CONDITION("condition"),
    LINK("link"),
    SIGNAL("signal"),
    TERMINATE("terminating"),
    MULTIPLE("multiple"),
    PARALLEL_MULTIPLE("parallel multiple"),
    USER("user"),
    SERVICE("service"),
    SEND("send"),
    RECEIVE("receive"),
    MANUAL("manual"),
    SCRIPT("script"),
    RULE("decision"),
    EXCLUSIVE("exclusive"),
    PARALLEL("parallel"),
    INCLUSIVE("inclusive"),
    EVENT_BASED("event-based"),
    COMPLEX("complex");

    private final String words;

    Symbol(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
