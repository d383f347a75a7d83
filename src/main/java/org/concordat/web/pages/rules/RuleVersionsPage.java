package org.concordat.web.pages.rules;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.concordat.alliance.rules.RuleArchive;
import org.concordat.alliance.rules.RuleVersion;
import org.concordat.alliance.rules.RuleVersions;
import org.concordat.audit.CaseSearch;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.web.CasesUnderRules;
import org.concordat.web.CasesUnderRules.Used;
import org.concordat.web.ComparedRules;
import org.concordat.web.PageNumber;
import org.concordat.web.pages.Downloads;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a diagram, form or table, two of them beside each other, and each as a file. */
@Controller
class RuleVersionsPage {

    private static final int SIZE = 50;

    /**
     * A version as its readers see it.
     *
     * @param until when another took its place, or nothing
     * @param called how the record names it
     * @param before the key of the one whose place it took, if it took one's
     */
    record Row(
            String key,
            String title,
            String serves,
            String from,
            String until,
            boolean isInForce,
            String by,
            String called,
            @Nullable String cases,
            @Nullable String before,
            String sha256) {}

    record Choice(String key, String title) {}

    private final RuleReaders readers;
    private final RuleArchive archive;
    private final CasesUnderRules cases;
    private final ComparedRules compared;
    private final RuleNames names;
    private final Clock clock;

    RuleVersionsPage(
            RuleReaders readers,
            RuleArchive archive,
            CasesUnderRules cases,
            ComparedRules compared,
            RuleNames names,
            Clock clock) {
        this.readers = readers;
        this.archive = archive;
        this.cases = cases;
        this.compared = compared;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/rules/{file}")
    @Transactional(readOnly = true)
    public String show(
            Principal principal,
            @PathVariable String file,
            @RequestParam(defaultValue = "1") PageNumber page,
            Model model) {
        var reader = readers.admit(principal);
        var versions = archive.versionsOf(reader.alliance().id(), file);
        var all = versions.newestFirst();
        var pages = (all.size() + SIZE - 1) / SIZE;
        var at = page.amongFirst(pages);
        var shown = cases.used(
                reader.person(), reader.alliance(), all.subList((at - 1) * SIZE, Math.min(at * SIZE, all.size())));
        var by = names.of(all);
        var times = new Times(reader.alliance().zone(), clock.instant());
        model.addAttribute("alliance", reader.alliance());
        model.addAttribute("file", file);
        model.addAttribute("kind", Kind.of(file).inWords());
        model.addAttribute(
                "rows",
                shown.stream().map(each -> row(each, versions, by, times)).toList());
        model.addAttribute("counts", CasesUnderRules.isOpenTo(reader.person()));
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        offer(versions, model);
        return "rule-versions";
    }

    private static Row row(Used used, RuleVersions versions, RuleNames.Names by, Times times) {
        var version = used.version();
        var until = version.until();
        return new Row(
                version.key(),
                Labels.sentence(version.title()),
                version.own() ? "this alliance" : "all alliances",
                times.moment(version.from()),
                until == null ? "" : times.moment(until),
                versions.inForce().filter(version::equals).isPresent(),
                by.of(version.person(), version.proposedBy()),
                String.join(", ", used.called()),
                counted(used.cases()),
                versions.before(version).map(RuleVersion::key).orElse(null),
                version.sha256());
    }

    private static @Nullable String counted(@Nullable Integer cases) {
        return cases == null
                ? null
                : cases > CaseSearch.COUNTED
                        ? "more than " + CaseSearch.COUNTED + " cases"
                        : cases == 1 ? "1 case" : cases + " cases";
    }

    private static void offer(RuleVersions versions, Model model) {
        model.addAttribute(
                "choices",
                versions.newestFirst().stream()
                        .map(each -> new Choice(each.key(), Labels.sentence(each.title())))
                        .toList());
    }

    @GetMapping("/rules/{file}/compare")
    @Transactional(readOnly = true)
    public String compare(
            Principal principal,
            @PathVariable String file,
            @RequestParam String from,
            @RequestParam String to,
            Model model) {
        var reader = readers.admit(principal);
        var versions = archive.versionsOf(reader.alliance().id(), file);
        var before = versions.version(from);
        var after = versions.version(to);
        var by = names.of(List.of(before, after));
        var times = new Times(reader.alliance().zone(), clock.instant());
        model.addAttribute("alliance", reader.alliance());
        model.addAttribute("file", file);
        model.addAttribute("sides", List.of(Beside.side(before, by, times), Beside.side(after, by, times)));
        model.addAttribute("beside", Beside.of(file, compared.compare(before, after), before.title(), after.title()));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        offer(versions, model);
        return "rule-comparison";
    }

    @GetMapping("/rules/{file}/versions/{version}")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> download(
            Principal principal, @PathVariable String file, @PathVariable String version) {
        var reader = readers.admit(principal);
        var found = archive.versionsOf(reader.alliance().id(), file).version(version);
        return Downloads.of(file, compared.contentOf(found));
    }
}
