package org.concordat.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pauses of a clock, made disjoint: where two overlap, the earlier one is the reason. */
class Pauses {

    /** A stretch of time that counts. */
    record Stretch(Instant from, Instant to) {}

    private final TreeMap<Instant, Pause> byBegin = new TreeMap<>();

    Pauses(List<Pause> pauses) {
        var free = Instant.MIN;
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (pause.to().isAfter(free)) {
                var rest = pause.from().isBefore(free) ? pause.startingAt(free) : pause;
                byBegin.put(rest.from(), rest);
                free = rest.to();
            }
        }
    }

    /** The pause that touches a stretch of time; the last one when there are several. */
    @Nullable
    Pause touching(Instant from, Instant to) {
        var last = byBegin.lowerEntry(to);
        return last != null && last.getValue().to().isAfter(from) ? last.getValue() : null;
    }

    /** What is left of a stretch of time. */
    List<Stretch> free(Instant from, Instant to) {
        var free = new ArrayList<Stretch>();
        var begin = from;
        var first = byBegin.floorKey(from);
        for (var pause :
                byBegin.subMap(first == null ? from : first, true, to, false).values()) {
            if (pause.from().isAfter(begin)) {
                free.add(new Stretch(begin, pause.from()));
            }
            begin = pause.to().isAfter(begin) ? pause.to() : begin;
        }
        if (begin.isBefore(to)) {
            free.add(new Stretch(begin, to));
        }
        return free;
    }
}
