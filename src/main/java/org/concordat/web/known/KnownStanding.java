package org.concordat.web.known;

import java.util.Locale;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Severity;
import org.concordat.conflict.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far a case had come.
 *
 * @param outcome how it had ended; none while it was open
 * @param severity as it was judged last
 */
public record KnownStanding(Stage stage, @Nullable Ending outcome, Severity severity) {

    KnownStanding after(Told told) {
        return switch (told.outcome()) {
            case DISPUTE_REPORTED -> judged(told, stage);
            case DISPUTE_ACCEPTED -> judged(told, Stage.ASSESSED);
            case STAGE_REACHED -> new KnownStanding(Stage.valueOf(told.text("stage")), outcome, severity);
            case DISPUTE_DISMISSED -> judged(told, stage).closed(Ending.DISMISSED);
            case REPORT_LAPSED -> closed(Ending.DEEMED_WITHDRAWN);
            case DISPUTE_WITHDRAWN -> closed(Ending.WITHDRAWN);
            case DISPUTE_MERGED -> closed(Ending.MERGED);
            case DISPUTE_CLOSED -> closed(Ending.valueOf(told.text("outcome")));
            default -> this;
        };
    }

    private KnownStanding judged(Told told, Stage reached) {
        var judged = told.text("severity", severity.name()).toUpperCase(Locale.ROOT);
        return new KnownStanding(reached, outcome, Severity.valueOf(judged));
    }

    private KnownStanding closed(Ending ending) {
        return new KnownStanding(Stage.CLOSED, ending, severity);
    }
}
