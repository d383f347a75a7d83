package org.concordat.web.pages.words;

import java.util.List;
import java.util.Objects;
import org.concordat.web.ReadableRecord;
import org.springframework.stereotype.Component;

/** Tells an entry of the record in a sentence: what happened, and what the room that entered it adds. */
@Component
public class RecordWords {

    private static final List<RoomWords> ROOMS = List.of(
            AllianceOutcomes::detail,
            EngineOutcomes::detail,
            VaultOutcomes::detail,
            ClockOutcomes::detail,
            NoticeOutcomes::detail,
            ConflictOutcomes::detail,
            LinkOutcomes::detail,
            InvestigationOutcomes::detail,
            MediationOutcomes::detail,
            EscalationOutcomes::detail,
            BoardOutcomes::detail,
            ObligationOutcomes::detail,
            SanctionOutcomes::detail);

    private static final String CHANGED =
            ". This line was changed in the database after it was entered: its sealed text says otherwise";

    private final Names names;

    RecordWords(Names names) {
        this.names = names;
    }

    public String tell(ReadableRecord.Line line, Times times) {
        var label = line.entry().outcome().label();
        var detail = detail(new Facts(line, names, times));
        return (detail.isEmpty() ? label : label + ": " + detail)
                + (line.entry().isAsEntered() ? "" : CHANGED);
    }

    private static String detail(Facts facts) {
        return ROOMS.stream()
                .map(room -> room.detail(facts))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
