package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.Choice;
import org.concordat.alliance.People;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Dispute;
import org.concordat.web.FindableCases;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches through the disputes of an alliance, for those who see every one of them. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disputes")
class CaseSearchApi {

    private final FindableCases desk;
    private final AllianceAccess alliances;
    private final People people;
    private final ConflictOffice conflicts;

    CaseSearchApi(FindableCases desk, AllianceAccess alliances, People people, ConflictOffice conflicts) {
        this.desk = desk;
        this.alliances = alliances;
        this.people = people;
        this.conflicts = conflicts;
    }

    @GetMapping("/alliances/{code}/disputes")
    @Operation(
            summary = "Search through the disputes of an alliance, 50 at a time.",
            description =
                    "For auditors, case managers and compliance officers; the same as the page Cases. The cases of"
                            + " the member somebody works for are neither found nor counted. Auditors may ask for those"
                            + " under a version of a diagram, form or table: its file as rule, and its version.")
    FoundDisputes find(
            Principal person,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after) {
        var alliance = alliances.alliance(person.getName(), code);
        var reader = people.find(person.getName())
                .filter(FindableCases::isOpenTo)
                .orElseThrow(() -> new Unknown("alliance", code));
        var asked = new TreeMap<>(Map.of("rule", rule, "version", version));
        asked.putAll(Map.of(
                "reference", reference,
                "stage", stage,
                "category", category,
                "outcome", outcome,
                "party", party,
                "overdue", overdue,
                "from", from,
                "until", until,
                "sort", sort,
                "after", after));
        var found = desk.find(reader, alliance, asked);
        return new FoundDisputes(found.counted(), found.isMore(), lines(found.references()), found.next());
    }

    private List<FoundDisputes.Line> lines(List<String> references) {
        return conflicts.disputes(references).stream()
                .sorted(Comparator.comparing(dispute -> references.indexOf(dispute.reference())))
                .map(CaseSearchApi::line)
                .toList();
    }

    private static FoundDisputes.Line line(Dispute dispute) {
        return new FoundDisputes.Line(
                dispute.reference(),
                Choice.word(dispute.category()),
                Choice.word(dispute.severity()),
                Choice.word(dispute.stage()),
                dispute.outcome() == null ? null : Choice.word(dispute.outcome()),
                dispute.reportedAt(),
                dispute.closedAt());
    }
}
