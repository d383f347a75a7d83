package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.People;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.rules.RuleArchive;
import org.concordat.alliance.rules.RuleVersion;
import org.concordat.alliance.rules.RuleVersions;
import org.concordat.audit.CaseSearch;
import org.concordat.audit.changes.Comparison;
import org.concordat.audit.changes.Difference;
import org.concordat.web.CasesUnderRules;
import org.concordat.web.CasesUnderRules.Used;
import org.concordat.web.ComparedRules;
import org.concordat.web.RuleDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of diagrams, forms and tables, and what differs between two of them. */
@RestController
@RequestMapping(path = "/api/alliances/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rules")
class RuleVersionsApi {

    private final AllianceAccess access;
    private final People people;
    private final RuleArchive archive;
    private final CasesUnderRules cases;
    private final ComparedRules compared;
    private final RuleDesk desk;

    RuleVersionsApi(
            AllianceAccess access,
            People people,
            RuleArchive archive,
            CasesUnderRules cases,
            ComparedRules compared,
            RuleDesk desk) {
        this.access = access;
        this.people = people;
        this.archive = archive;
        this.cases = cases;
        this.compared = compared;
        this.desk = desk;
    }

    @Schema(name = "RuleVersion")
    record Line(
            @Schema(description = "How it is asked for: a number, or own- and a number", example = "2") String version,
            @Schema(description = "Whether it is this alliance's own; else it serves all") boolean own,
            Instant inForceFrom,
            @Nullable Instant inForceUntil,
            @Schema(description = "Whether it is what is in force for this alliance") boolean inForce,
            String deployedBy,
            @Nullable String proposedBy,
            String sha256,
            @Schema(description = "How entries of the record name it") List<String> called,
            @Schema(description = "How many disputes ran under it, 1,000 at most; for auditors") @Nullable
                    Integer disputes,
            @Schema(description = "Whether there are more disputes than that; for auditors") @Nullable
                    Boolean moreDisputes) {}

    @Schema(name = "RuleDifference")
    record DifferenceLine(
            @Schema(description = "added, removed, changed or moved") String what,
            @Schema(description = "The id of the step, row or field") String element,
            String subject,
            @Nullable String property,
            @Nullable String before,
            @Nullable String after,
            @Schema(description = "The same in a sentence") String words) {}

    @Schema(name = "RuleComparison")
    record Sheet(
            String file,
            @Schema(description = "As what the versions were compared: diagram, table, form or text") String as,
            List<DifferenceLine> differences,
            @Schema(description = "What only lies elsewhere in the picture") List<String> movedInThePicture,
            @Nullable String note) {}

    @GetMapping("/rules/{file}/versions")
    @Operation(
            summary = "List the versions of a diagram, form or table, the newest first.",
            description =
                    "For process owners, administrators and auditors. A deployment that left the file as it was made"
                            + " no version of it. The disputes under a version: /disputes with rule and version.")
    @Transactional(readOnly = true)
    public List<Line> versions(Principal person, @PathVariable String code, @PathVariable String file) {
        var alliance = open(person, code);
        var versions = archive.versionsOf(alliance.id(), file);
        return cases.used(people.get(person.getName()), alliance, versions.newestFirst()).stream()
                .map(each -> line(each, versions))
                .toList();
    }

    private static Line line(Used used, RuleVersions versions) {
        var version = used.version();
        var cases = used.cases();
        return new Line(
                version.key(),
                version.own(),
                version.from(),
                version.until(),
                versions.inForce().filter(version::equals).isPresent(),
                version.person(),
                version.proposedBy(),
                version.sha256(),
                used.called(),
                cases == null ? null : Math.min(cases, CaseSearch.COUNTED),
                cases == null ? null : cases > CaseSearch.COUNTED);
    }

    @GetMapping(path = "/rules/{file}/versions/{version}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary =
                    "Hand out a version as the file that was deployed; for process owners, administrators and auditors.")
    @Transactional(readOnly = true)
    public byte[] file(
            Principal person, @PathVariable String code, @PathVariable String file, @PathVariable String version) {
        return compared.contentOf(version(open(person, code), file, version));
    }

    @GetMapping("/rules/{file}/differences")
    @Operation(
            summary = "Tell what differs between two versions; for process owners, administrators and auditors.",
            description = "Diagrams are compared by what their elements do, tables by columns, rows and cells, forms by"
                    + " fields, anything else line by line.")
    @Transactional(readOnly = true)
    public Sheet differences(
            Principal person,
            @PathVariable String code,
            @PathVariable String file,
            @RequestParam String from,
            @RequestParam String to) {
        var alliance = open(person, code);
        return sheet(file, compared.compare(version(alliance, file, from), version(alliance, file, to)));
    }

    @GetMapping("/rule-changes/{id}/differences")
    @Operation(
            summary = "Tell what a proposed change of rules would change of what is in force now, file by file.",
            description =
                    "For process owners, administrators and auditors. A form that a proposed diagram leaves out is"
                            + " told, too.")
    @Transactional(readOnly = true)
    public List<Sheet> proposed(Principal person, @PathVariable String code, @PathVariable UUID id) {
        var alliance = open(person, code);
        return compared.proposed(desk.change(alliance, id)).stream()
                .map(each -> sheet(each.file(), each.comparison()))
                .toList();
    }

    private RuleVersion version(Alliance alliance, String file, String key) {
        return archive.versionsOf(alliance.id(), file).version(key);
    }

    private static Sheet sheet(String file, Comparison comparison) {
        return new Sheet(
                file,
                Word.of(comparison.kind()),
                comparison.differences().stream().map(RuleVersionsApi::line).toList(),
                comparison.moved(),
                comparison.note());
    }

    private static DifferenceLine line(Difference difference) {
        return new DifferenceLine(
                Word.of(difference.what()),
                difference.element(),
                difference.subject(),
                difference.property().isEmpty() ? null : difference.property(),
                difference.before(),
                difference.after(),
                difference.inWords());
    }

    private Alliance open(Principal person, String code) {
        var alliance = access.alliance(person.getName(), code);
        return people.find(person.getName())
                .filter(RuleDesk::isOpenTo)
                .map(reader -> alliance)
                .orElseThrow(() -> new Unknown("rules of alliance", code));
    }
}
