package org.concordat.web.pages.rules;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.People;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.rules.RuleChange;
import org.concordat.alliance.rules.RuleChange.State;
import org.concordat.clock.Terms;
import org.concordat.web.ComparedRules;
import org.concordat.web.ComparedRules.Proposed;
import org.concordat.web.RuleDesk;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a proposal would change, beside what is in force: so that whoever approves it has seen it. */
@Controller
class RuleChangePage {

    /** A file of the proposal. */
    record FileRow(String file, String said, Beside beside) {}

    private final RuleReaders readers;
    private final RuleDesk desk;
    private final ComparedRules compared;
    private final Terms calendars;
    private final People people;
    private final Clock clock;

    RuleChangePage(
            RuleReaders readers, RuleDesk desk, ComparedRules compared, Terms calendars, People people, Clock clock) {
        this.readers = readers;
        this.desk = desk;
        this.compared = compared;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/rules/changes/{id}")
    @Transactional(readOnly = true)
    public String show(Principal principal, @PathVariable UUID id, Model model) {
        var reader = readers.admit(principal);
        var change = desk.change(reader.alliance(), id);
        var times = new Times(reader.alliance().zone(), clock.instant());
        model.addAttribute("alliance", reader.alliance());
        model.addAttribute("row", ChangeRow.of(change, reader.person(), people, times));
        model.addAttribute("isOvertaken", desk.isOvertaken(change));
        if (change.kind() == RuleChange.Kind.CHARTER) {
            model.addAttribute("charter", charter(change, reader.alliance()));
        } else {
            model.addAttribute("files", rows(compared.proposed(change)));
        }
        return "rule-change";
    }

    /** Beside what is in force; once it was decided, beside what was when it was proposed. */
    private CharterBeside charter(RuleChange change, Alliance alliance) {
        var before = change.state() == State.PROPOSED
                ? alliance.terms()
                : change.termsBefore().orElseThrow(() -> new Unknown("comparison", change.id()));
        return CharterBeside.of(before, change.terms(), calendars.calendars(alliance.id()));
    }

    private static List<FileRow> rows(List<Proposed> proposed) {
        return proposed.stream()
                .map(each -> new FileRow(
                        each.file(), said(each), Beside.of(each.file(), each.comparison(), "in force", "proposed")))
                .toList();
    }

    private static String said(Proposed proposed) {
        return proposed.isNew()
                ? "New: nothing of this name is in force."
                : proposed.isGone() ? "Left out: it would no longer be in force." : "";
    }
}
