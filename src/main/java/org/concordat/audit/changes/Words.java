package org.concordat.audit.changes;

import java.util.Locale;
import java.util.Map;

/** What attributes of files are called in a sentence. */
final class Words {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("calledElement", "called process"),
            Map.entry("formRef", "form"),
            Map.entry("formRefBinding", "where its form is looked for"),
            Map.entry("delegateExpression", "delegate"),
            Map.entry("decisionRef", "decision table"),
            Map.entry("decisionRefBinding", "version of the decision table"),
            Map.entry("asyncBefore", "save point before"),
            Map.entry("asyncAfter", "save point after"),
            Map.entry("cancelActivity", "interrupts"),
            Map.entry("isInterrupting", "interrupts"),
            Map.entry("triggeredByEvent", "begins by an event"),
            Map.entry("sourceRef", "where it comes from"),
            Map.entry("targetRef", "where it leads"),
            Map.entry("default", "default flow"),
            Map.entry("attachedToRef", "attached to"),
            Map.entry("messageRef", "message"),
            Map.entry("signalRef", "signal"),
            Map.entry("errorRef", "error"),
            Map.entry("escalationRef", "escalation"),
            Map.entry("processRef", "process"),
            Map.entry("conditionExpression", "condition"),
            Map.entry("timeDate", "timer date"),
            Map.entry("timeDuration", "timer duration"),
            Map.entry("timeCycle", "timer cycle"),
            Map.entry("historyTimeToLive", "history is kept for"),
            Map.entry("isExecutable", "can be run"),
            Map.entry("isStartableInTasklist", "can be started in Tasklist"),
            Map.entry("failedJobRetryTimeCycle", "tries after a failure"),
            Map.entry("isSequential", "several instances one after another"),
            Map.entry("collection", "several instances, one for each of"),
            Map.entry("elementVariable", "several instances, each called"),
            Map.entry("completionCondition", "several instances are over when"),
            Map.entry("loopCardinality", "several instances, how many"),
            Map.entry("required", "required"),
            Map.entry("minLength", "fewest characters"),
            Map.entry("maxLength", "most characters"),
            Map.entry("min", "at least"),
            Map.entry("max", "at most"),
            Map.entry("valuesKey", "options from"),
            Map.entry("defaultValue", "default"),
            Map.entry("hide", "hidden when"),
            Map.entry("decision", "is a decision"),
            Map.entry("room", "room in the vault"));

    private Words() {}

    /** The words for an attribute; one that is not known is called by its own name. */
    static String of(String name) {
        return KNOWN.getOrDefault(name, apart(name));
    }

    private static String apart(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String capitalized(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String quoted(String words) {
        return "“" + words + "”";
    }

    /** As it reads: without line breaks and indents. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
