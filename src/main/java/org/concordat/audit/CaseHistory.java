package org.concordat.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine kept of how a case went: the port to its history, which is read and never changed. Each method asks
 * once, however long the case is. What was cleaned after its time to live is missing; the record stays.
 */
public interface CaseHistory {

    /** The processes of a case, in the order in which they began. */
    List<Run> runsOf(String reference);

    /** The steps of runs, by run, in the order in which they began. */
    Map<String, List<Step>> stepsOf(Collection<String> runs);

    /** The ids of the obligations, sanctions and clocks that runs were about, by run. */
    Map<String, List<String>> subjectsOf(Collection<String> runs);

    /** What was done with the tasks of a case, oldest first. */
    List<TaskAct> tasksOf(String reference);

    /** The tasks of a case that waited at an instant, oldest first. */
    List<WaitingTask> tasksAt(String reference, Instant instant);

    /** What decision tables answered in the processes of a case, oldest first. */
    List<FiredRule> rulesOf(String reference);

    /** What people did to the processes of a case from outside, oldest first. */
    List<Intervention> interventionsIn(String reference);

    /** The diagram of a version, as it was deployed. */
    Optional<String> diagramOf(String definition);
}
