package org.concordat.web.pages.words;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.audit.Intervention;

/** Tells in a phrase what an operator did from outside of the diagrams. */
public final class OperatorWords {

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("ModifyProcessInstance", "Process modified"),
            Map.entry("Suspend", "Suspended"),
            Map.entry("Activate", "Activated again"),
            Map.entry("SuspendProcessDefinition", "Diagram suspended"),
            Map.entry("ActivateProcessDefinition", "Diagram activated again"),
            Map.entry("SuspendJobDefinition", "Timers and jobs of a step suspended"),
            Map.entry("ActivateJobDefinition", "Timers and jobs of a step activated again"),
            Map.entry("SuspendJob", "Timer or job suspended"),
            Map.entry("ActivateJob", "Timer or job activated again"),
            Map.entry("SetJobRetries", "Let be tried again"),
            Map.entry("SetDueDate", "Timer moved"),
            Map.entry("RecalculateDueDate", "Timer counted anew"),
            Map.entry("Execute", "Timer or job run by hand"),
            Map.entry("SetPriority", "Priority changed"),
            Map.entry("SetVariable", "Variable edited"),
            Map.entry("ModifyVariable", "Variable edited"),
            Map.entry("RemoveVariable", "Variable removed"),
            Map.entry("SetVariables", "Variables edited"),
            Map.entry("Resolve", "Incident resolved"),
            Map.entry("Update", "Task changed"),
            Map.entry("Delete", "Deleted"),
            Map.entry("RestartProcessInstance", "Process started again"));

    private static final Map<String, String> NUMBERS =
            Map.of("retries", "tries left: ", "priority", "priority: ", "nrOfInstances", "processes or jobs: ");

    private static final Map<String, String> DATES =
            Map.of("duedate", "due ", "dueDate", "due ", "followUpDate", "follow-up ");

    private OperatorWords() {}

    /** Tells what the record says of an act in one process. */
    static String tell(Facts facts) {
        return what(facts.text("entity"), facts.text("operation")) + " in "
                + Labels.ofName(facts.text("process").replace("-", " "))
                + (facts.has("step") ? ", " + Labels.ofName(facts.text("step")).toLowerCase(Locale.ROOT) : "")
                + details(
                        Stream.concat(NUMBERS.keySet().stream(), DATES.keySet().stream())
                                .filter(facts::has)
                                .sorted()
                                .map(name -> name + " " + facts.text(name)),
                        facts.times());
    }

    /** @param process the name of the process it was done to */
    public static String tell(Intervention done, String process, Times times) {
        return what(done.entity(), done.operation())
                + switch (done.reach()) {
                    case PROCESS -> " in " + process;
                    case DEFINITION -> " for all of " + process;
                    case MANY ->
                        " for many at once; which they were, the engine does not keep: this case may be among them";
                }
                + details(done.details().stream(), times);
    }

    /** The engine calls it that when several processes are suspended together. */
    private static String what(String entity, String operation) {
        var plain = entity.equals("ProcessInstance") ? operation.replaceAll("Job$", "") : operation;
        return OPERATIONS.getOrDefault(plain, Labels.ofName(plain));
    }

    private static String details(Stream<String> details, Times times) {
        var told = details.map(each -> detail(each.split(" ", 2), times)).collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : " (" + told + ")";
    }

    /** The engine keeps dates in milliseconds. */
    private static String detail(String[] detail, Times times) {
        return DATES.containsKey(detail[0]) && detail[1].matches("\\d{1,15}")
                ? DATES.get(detail[0]) + times.moment(Instant.ofEpochMilli(Long.parseLong(detail[1])))
                : NUMBERS.getOrDefault(detail[0], "") + detail[1];
    }
}
