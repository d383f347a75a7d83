package org.concordat.web.pages;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.audit.Intervention;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;

/** Tells in a phrase what an operator did from outside of the diagrams. */
final class OperatorWords {

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("ModifyProcessInstance", "Process modified"),
            Map.entry("Migrate", "Process moved to another version of its diagram"),
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

    /** @param process the name of the process it was done to */
    static String tell(Intervention done, String process, Times times) {
        return what(done)
                + switch (done.reach()) {
                    case PROCESS -> " in " + process;
                    case DEFINITION -> done.operation().equals("Migrate") ? " in " + process : " for all of " + process;
                    case MANY ->
                        " for many at once; which they were, the engine does not keep: this case may be among them";
                }
                + details(done, times);
    }

    /** The engine calls it that when several processes are suspended together. */
    private static String what(Intervention done) {
        var operation =
                done.entity().equals("ProcessInstance") && done.operation().endsWith("Job")
                        ? done.operation().replace("Job", "")
                        : done.operation();
        return OPERATIONS.getOrDefault(operation, Labels.ofName(operation));
    }

    private static String details(Intervention done, Times times) {
        var told = done.details().stream()
                .map(each -> detail(each.split(" ", 2), times))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : " (" + told + ")";
    }

    /** The engine keeps dates in milliseconds. */
    private static String detail(String[] detail, Times times) {
        return DATES.containsKey(detail[0]) && detail[1].matches("\\d{1,15}")
                ? DATES.get(detail[0]) + times.moment(Instant.ofEpochMilli(Long.parseLong(detail[1])))
                : NUMBERS.getOrDefault(detail[0], "") + detail[1];
    }
}
