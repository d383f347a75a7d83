package org.concordat.web.pages;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.clock.ExtensionRequest;
import org.concordat.clock.RunningClock;
import org.concordat.web.MoreTimeDesk;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** For which deadlines of a case a reader may ask for more time, and what was asked for. */
@Component
class MoreTimePart {

    private final MoreTimeDesk desk;
    private final Names names;
    private final Clock clock;

    MoreTimePart(MoreTimeDesk desk, Names names, Clock clock) {
        this.desk = desk;
        this.names = names;
        this.clock = clock;
    }

    /**
     * More time.
     *
     * @param deadlines that the reader may ask about
     * @param open what was asked for and is not settled, in sentences
     */
    record MoreTime(List<Askable> deadlines, List<String> open) {

        public boolean isNothing() {
            return deadlines.isEmpty() && open.isEmpty();
        }
    }

    record Askable(UUID id, String name, String due) {}

    MoreTime of(Reading reading) {
        return new MoreTime(
                desk.extendableBy(reading).stream().map(this::askable).toList(),
                desk.openTo(reading).stream().map(this::tell).toList());
    }

    private Askable askable(RunningClock running) {
        return new Askable(
                running.id(), Labels.sentence(running.title()), times(running).moment(running.dueAt()));
    }

    private Times times(RunningClock running) {
        return new Times(running.zone(), clock.instant());
    }

    private String tell(MoreTimeDesk.Open open) {
        var request = open.request();
        return names.speaker(request.asker(), request.party()) + " asked on "
                + times(open.clock()).moment(request.askedAt()) + " for " + days(request.days()) + " more: "
                + open.clock().title() + ". " + way(request);
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String way(ExtensionRequest request) {
        return switch (request.way()) {
            case CONSENT ->
                "The other parties are asked; who says nothing has "
                        + (request.silenceAgrees() ? "agreed." : "objected.");
            case DECISION, AUTOMATIC, NONE -> "Somebody else decides.";
        };
    }
}
