package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.web.log.EventLog;
import org.concordat.web.log.LogDownload;
import org.concordat.web.log.LogOrder;
import org.concordat.web.log.LogOrders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a period as an event log, for auditors. */
@Controller
class EventLogPage {

    private final LogOrders orders;
    private final EventLog log;
    private final LogDownload download;
    private final AllianceOffice alliances;
    private final People people;
    private final Clock clock;

    EventLogPage(
            LogOrders orders,
            EventLog log,
            LogDownload download,
            AllianceOffice alliances,
            People people,
            Clock clock) {
        this.orders = orders;
        this.log = log;
        this.download = download;
        this.alliances = alliances;
        this.people = people;
        this.clock = clock;
    }

    static boolean isOpenTo(Person person) {
        return person.may(Power.EXPORT_THE_RECORD) && person.alliance() != null;
    }

    @GetMapping("/event-log")
    String show(@RequestParam Map<String, String> typed, Principal reader, Model model, HttpServletResponse response) {
        var alliance = allianceOf(reader);
        var today = LocalDate.ofInstant(clock.instant(), alliance.zone());
        model.addAttribute("from", today.withDayOfYear(1));
        model.addAttribute("to", today);
        model.addAttribute("zone", alliance.zone());
        model.addAttribute("typed", typed);
        if (typed.containsKey("from")) {
            count(typed, alliance, reader, model, response);
        }
        return "event-log";
    }

    private void count(
            Map<String, String> typed, Alliance alliance, Principal reader, Model model, HttpServletResponse response) {
        try {
            var order = order(typed, alliance, reader);
            model.addAttribute("entries", log.count(order));
            model.addAttribute("order", order);
        } catch (Refusal refusal) {
            Typed.refuse("event-log", refusal, typed, model, response);
        }
    }

    @GetMapping("/event-log/file")
    void send(@RequestParam Map<String, String> typed, Principal reader, HttpServletResponse response)
            throws IOException {
        download.send(order(typed, allianceOf(reader), reader), response);
    }

    private LogOrder order(Map<String, String> typed, Alliance alliance, Principal reader) {
        return orders.take(
                reader.getName(),
                alliance.code(),
                Typed.text(typed, "from"),
                Typed.text(typed, "to"),
                Typed.text(typed, "format"),
                Typed.flag(typed, "pseudonyms"),
                Typed.flag(typed, "gzip"));
    }

    private Alliance allianceOf(Principal reader) {
        return people.find(reader.getName())
                .filter(EventLogPage::isOpenTo)
                .map(person -> alliances.alliance(Objects.requireNonNull(person.alliance())))
                .orElseThrow(() -> new Unknown("page", reader.getName()));
    }
}
