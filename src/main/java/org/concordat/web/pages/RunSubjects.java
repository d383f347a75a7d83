package org.concordat.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.audit.Run;
import org.concordat.web.ReadableHistory.Seen;
import org.jspecify.annotations.Nullable;

/** What the runs of a case were about, by what its file tells the same reader. */
final class RunSubjects {

    private final Map<String, Run> runs;
    private final Map<String, List<String>> subjects;
    private final Map<String, String> told = new HashMap<>();

    /** @param subjects the ids of what each was about */
    RunSubjects(List<Seen> runs, Map<String, List<String>> subjects, CaseFile file) {
        this.runs = runs.stream().map(Seen::run).collect(Collectors.toMap(Run::id, Function.identity()));
        this.subjects = subjects;
        file.compliance().obligations().forEach(each -> told.put(each.id().toString(), words(each)));
        file.compliance()
                .sanctions()
                .forEach(each -> told.put(each.id().toString(), each.title() + ", against " + each.member()));
        file.deadlines().list().forEach(each -> told.put(each.id().toString(), "Deadline: " + each.name()));
    }

    private static String words(Compliance.Promise promise) {
        return "Clause " + promise.number()
                + (promise.occurrence().isEmpty() ? "" : ", time " + promise.occurrence())
                + ": " + promise.obligor() + " owes " + promise.obligee();
    }

    /** Its own, or that of the run that called it, or else whose part it is. */
    String of(Run run) {
        var caller = runs.get(run.caller());
        var own = own(run);
        return !own.isEmpty() || caller == null ? own : calledBy(caller);
    }

    private String calledBy(Run caller) {
        var inherited = own(caller);
        return inherited.isEmpty() ? "Part of " + caller.name() : inherited;
    }

    private String own(Run run) {
        return subjects.getOrDefault(run.id(), List.of()).stream()
                .distinct()
                .map(told::get)
                .filter(RunSubjects::isTold)
                .collect(Collectors.joining("; "));
    }

    private static boolean isTold(@Nullable String words) {
        return words != null;
    }
}
