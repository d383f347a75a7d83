package org.concordat.web.pages;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.access.CaseTasks;
import org.concordat.access.CaseTasks.CaseTask;
import org.concordat.access.Looks;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.clock.BreachOffice;
import org.concordat.mediation.DisclosureOffice;
import org.concordat.vault.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The case file: as a page of its own, and as the tab beside a task's form. */
@Controller
class CasePage {

    private final Readers readers;
    private final CaseFiles files;
    private final OutlinePart outline;
    private final CaseTasks tasks;
    private final Drafts drafts;
    private final Looks looks;
    private final PoolPart pool;
    private final NoticesPart notices;
    private final StandInPart standIns;
    private final DisclosureOffice disclosures;
    private final InformationPart information;
    private final MoreTimePart moreTime;
    private final BreachOffice breaches;
    private final ClockQuestionPart questions;
    private final RoomsPart rooms;
    private final GlassPart glass;

    CasePage(
            Readers readers,
            CaseFiles files,
            OutlinePart outline,
            CaseTasks tasks,
            Drafts drafts,
            Looks looks,
            PoolPart pool,
            NoticesPart notices,
            StandInPart standIns,
            DisclosureOffice disclosures,
            InformationPart information,
            MoreTimePart moreTime,
            BreachOffice breaches,
            ClockQuestionPart questions,
            GlassPart glass,
            RoomsPart rooms) {
        this.readers = readers;
        this.files = files;
        this.outline = outline;
        this.tasks = tasks;
        this.drafts = drafts;
        this.looks = looks;
        this.pool = pool;
        this.notices = notices;
        this.standIns = standIns;
        this.disclosures = disclosures;
        this.information = information;
        this.moreTime = moreTime;
        this.breaches = breaches;
        this.questions = questions;
        this.rooms = rooms;
        this.glass = glass;
    }

    @GetMapping("/disputes/{reference}")
    String show(@PathVariable String reference, Principal reader, Model model) {
        show(reader, reference, model);
        model.addAttribute("asKnown", AsKnown.now(reference));
        return "dispute";
    }

    @GetMapping("/case-file")
    String showInTask(@RequestParam String task, Principal reader, Model model) {
        var found = taskOf(task);
        if (readers.seesPartiesOnly(reader.getName(), found.reference())) {
            model.addAttribute("parties", outline.parties(found.reference()));
            model.addAttribute("standIn", standIns.of(reader.getName(), found.reference()));
            return "parties";
        }
        show(reader, found.reference(), model);
        model.addAttribute("task", found);
        model.addAttribute("clock", questions.of(reader.getName(), found));
        model.addAttribute("information", information.of(reader.getName(), task, found.reference()));
        model.addAttribute("able", able(found, reader.getName()));
        model.addAttribute(
                "mayDraft", found.isWorkOf(reader.getName()) && !found.texts().isEmpty());
        model.addAttribute("drafts", found.isWorkOf(reader.getName()) ? drafts.of(reader.getName(), task) : Map.of());
        return "case-file";
    }

    /** Whoever decides about a delay sees who else could do the step. */
    private List<BreachOffice.Able> able(CaseTask task, String reader) {
        return task.isWorkOf(reader) && task.asksFor("breachReasons") ? breaches.ableIn(task.reference()) : List.of();
    }

    /** The file, and what in it is news to this reader. */
    private void show(Principal reader, String reference, Model model) {
        var reading = readers.admit(reader.getName(), reference);
        var served = notices.of(reading);
        var file = files.open(reading);
        var seen = looks.look(reader.getName(), reference).orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("pool", pool.of(reading));
        model.addAttribute("moreTime", moreTime.of(reading));
        model.addAttribute("glass", glass.until(reading));
        model.addAttribute("seesLooks", reading.is(Standing.AUDITOR) || reading.is(Standing.PARTY));
        model.addAttribute("notices", served);
        model.addAttribute("mayDisclose", disclosures.mayDisclose(reader.getName(), reference));
        model.addAttribute("rooms", rooms.of(reading, seen));
        model.addAttribute("news", file.newsSince(seen, reader.getName()));
    }

    @PostMapping("/case-file/drafts")
    String keepDraft(
            @RequestParam String task,
            @RequestParam String field,
            @RequestParam String text,
            Principal writer,
            RedirectAttributes redirect) {
        var found = taskOf(task);
        readers.admit(writer.getName(), found.reference());
        if (!found.isWorkOf(writer.getName())) {
            throw new Unknown("task", task);
        }
        if (!found.asksFor(field)) {
            throw new Refusal("field", "is not a text of this task's form");
        }
        drafts.keep(writer.getName(), task, found.reference(), field, text);
        redirect.addAttribute("task", task);
        redirect.addFlashAttribute("saved", field);
        return "redirect:/case-file";
    }

    private CaseTask taskOf(String task) {
        Words.line("task", task, 64);
        return tasks.find(task).orElseThrow(() -> new Unknown("task", task));
    }
}
