package org.concordat.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.alliance.Entry;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Stage;
import org.concordat.notice.Notice;
import org.springframework.stereotype.Component;

/** Tells an entry of the record in a sentence. */
@Component
class RecordWords {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Names names;

    RecordWords(Names names) {
        this.names = names;
    }

    String tell(Entry entry, Times times) {
        var facts = facts(entry);
        var detail = detail(entry, facts, times);
        return detail.isEmpty() ? entry.outcome().label() : entry.outcome().label() + ": " + detail;
    }

    private String detail(Entry entry, JsonNode facts, Times times) {
        return switch (entry.outcome()) {
            case DISPUTE_TRIAGED -> text(facts, "lane") + " lane";
            case STAGE_REACHED -> Stage.valueOf(text(facts, "stage")).label();
            case STATEMENT_KEPT -> Labels.ofField(text(facts, "field")).toLowerCase(java.util.Locale.ROOT);
            case DISPUTE_CLOSED -> Ending.valueOf(text(facts, "outcome")).label();
            case MEDIATOR_APPOINTED -> names.person(text(facts, "mediator"));
            case SESSION_HELD -> session(facts, times);
            case SEAT_RECUSED -> names.member(text(facts, "member")) + " is a party";
            case MOTION_CARRIED, MOTION_FAILED -> count(facts);
            case OBLIGATION_OPENED -> obligation(facts, times);
            case NOTICE_SERVED -> notice(facts);
            case CLOCK_STARTED, TIME_EXTENDED -> clock(facts) + ", " + times.moment(Instant.parse(text(facts, "due")));
            case CLOCK_RECOUNTED, CLOCK_STOPPED, CLOCK_RAN_OUT, BREACH_ESCALATED, DELAY_NOTED -> clock(facts);
            default -> "";
        };
    }

    private static String session(JsonNode facts, Times times) {
        var everyone = text(facts, "everyPartyAttended").equals("true");
        return "on " + times.day(LocalDate.parse(text(facts, "heldOn")))
                + (everyone ? "; every party attended" : "; not every party attended");
    }

    private static String count(JsonNode facts) {
        return text(facts, "yes") + " yes, " + text(facts, "no") + " no, " + text(facts, "abstained")
                + " abstained, of " + text(facts, "eligible") + " seats that may vote";
    }

    private String obligation(JsonNode facts, Times times) {
        return names.member(text(facts, "obligor")) + " owes " + names.member(text(facts, "obligee")) + " clause "
                + text(facts, "clause") + ", due " + times.day(LocalDate.parse(text(facts, "dueOn")));
    }

    private String notice(JsonNode facts) {
        return "to " + names.member(text(facts, "addressee")) + ". "
                + Notice.Template.valueOf(text(facts, "template")).text();
    }

    private static String clock(JsonNode facts) {
        return Labels.ofName(text(facts, "clock")).toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(JsonNode facts, String name) {
        return facts.path(name).asText();
    }

    private static JsonNode facts(Entry entry) {
        try {
            return MAPPER.readTree(entry.canonical()).path("facts");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + entry.id() + " is not JSON", e);
        }
    }
}
