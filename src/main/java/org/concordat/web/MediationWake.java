package org.concordat.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.web.ReadableRecord.Line;

/**
 * What followed by itself from a step in mediation, up to the next thing that anybody did. It is entered with whoever took the
 * step, and so tells those who may not know of the step whose it was.
 */
final class MediationWake {

    private MediationWake() {}

    /** Of everything entered in a case, oldest first, the entries that would tell the reader. */
    static Set<UUID> among(List<Line> lines, Reading reading) {
        var wake = new HashSet<UUID>();
        var stepBy = "";
        for (var line : lines) {
            var entry = line.entry();
            switch (entry.role()) {
                case AUTHOR -> {
                    // a text is written with the step
                }
                case SYSTEM -> {
                    if (entry.person().equals(stepBy)) {
                        wake.add(entry.id());
                    } else if (!isUnknown(line, reading)) {
                        stepBy = "";
                    }
                }
                default -> stepBy = isUnknown(line, reading) ? entry.person() : "";
            }
        }
        return wake;
    }

    private static boolean isUnknown(Line line, Reading reading) {
        return InMediation.isEntry(line.entry().outcome(), line.facts())
                && !reading.knowsOfStepsAt(line.entry().recordedAt());
    }
}
