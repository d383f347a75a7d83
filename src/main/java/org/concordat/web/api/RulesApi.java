package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.rules.RuleChange;
import org.concordat.alliance.rules.RuleChangeOffice;
import org.concordat.alliance.rules.RuleDeployment;
import org.concordat.alliance.rules.RuleRegister;
import org.concordat.web.RuleDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules of an alliance: what is in force, and changes that wait for a second person. */
@RestController
@RequestMapping(path = "/api/alliances/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rules")
class RulesApi {

    private final AllianceAccess access;
    private final People people;
    private final RuleRegister register;
    private final RuleDesk desk;
    private final RuleChangeOffice changes;

    RulesApi(AllianceAccess access, People people, RuleRegister register, RuleDesk desk, RuleChangeOffice changes) {
        this.access = access;
        this.people = people;
        this.register = register;
        this.desk = desk;
        this.changes = changes;
    }

    @Schema(name = "RulesInForce")
    record Line(
            String name,
            @Schema(description = "Whether they are this alliance's own; else they serve all") boolean own,
            Instant inForceFrom,
            String deployedBy,
            @Schema(description = "Who proposed them, if a second person put them in force") @Nullable
                    String proposedBy,
            @Schema(description = "The SHA-256 of each file by its name") Map<String, String> files,
            @Schema(description = "What sha256sum * | sha256sum prints in a folder with these files")
                    String fingerprint) {}

    @Schema(name = "NewRuleChange")
    record NewChange(
            @Schema(description = "What changes, in a line", maxLength = 120, requiredMode = REQUIRED) @Nullable
                    String title,
            @Schema(description = "Whether it is to serve this alliance only; for decision tables") @Nullable
                    Boolean own,
            @Schema(description = "The text of each file by its name", requiredMode = REQUIRED) @Nullable
                    Map<String, @Nullable String> files)
            implements Submitted {}

    @Schema(name = "RuleChange")
    record ChangeLine(
            UUID id,
            String kind,
            String title,
            String state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            Map<String, String> contents) {}

    @Schema(name = "RuleChangeRefusal")
    record Reason(@Schema(maxLength = 200, requiredMode = REQUIRED) @Nullable String reason) implements Submitted {}

    @GetMapping("/rules")
    @Operation(summary = "List the diagrams and tables in force, with the hash of every file.")
    List<Line> inForce(Principal person, @PathVariable String code) {
        var alliance = access.alliance(person.getName(), code);
        return register.inForce(alliance.id()).stream().map(RulesApi::line).toList();
    }

    @GetMapping("/rule-changes")
    @Operation(
            summary =
                    "List proposed and decided changes, the newest first; for process owners, administrators and auditors.")
    List<ChangeLine> changes(Principal person, @PathVariable String code) {
        return desk.changesOf(open(person, code)).stream().map(RulesApi::line).toList();
    }

    @PostMapping("/rule-changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose diagrams with their forms, or tables, to a second process owner.",
            description = "They are tried out first; what could not be put in force is refused.")
    ChangeLine propose(Principal person, @PathVariable String code, @RequestBody NewChange body) {
        var alliance = open(person, code);
        var id = desk.propose(alliance, Boolean.TRUE.equals(body.own()), body.title(), files(body.files()));
        return line(desk.change(alliance, id));
    }

    private static Map<String, String> files(@Nullable Map<String, @Nullable String> typed) {
        var files = new TreeMap<String, String>();
        (typed == null ? Map.<String, @Nullable String>of() : typed).forEach((name, text) -> {
            if (text == null) {
                throw new Refusal("files", "must have a text each");
            }
            files.put(name, text);
        });
        return files;
    }

    @PostMapping("/rule-changes/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Approve a change that somebody else proposed; it is in force from now on.",
            description =
                    "Refused where what is in force has changed since it was proposed: it has to be proposed anew.")
    void approve(Principal person, @PathVariable String code, @PathVariable UUID id) {
        changes.approve(desk.change(open(person, code), id).id());
    }

    @PostMapping("/rule-changes/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuse a change that somebody else proposed.")
    void refuse(Principal person, @PathVariable String code, @PathVariable UUID id, @RequestBody Reason body) {
        changes.refuse(desk.change(open(person, code), id).id(), body.reason());
    }

    @PostMapping("/rule-changes/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a change one has proposed.")
    void withdraw(Principal person, @PathVariable String code, @PathVariable UUID id) {
        changes.withdraw(desk.change(open(person, code), id).id());
    }

    private Alliance open(Principal person, String code) {
        var alliance = access.alliance(person.getName(), code);
        return people.find(person.getName())
                .filter(RuleDesk::isOpenTo)
                .map(reader -> alliance)
                .orElseThrow(() -> new Unknown("rules of alliance", code));
    }

    private static Line line(RuleDeployment deployed) {
        return new Line(
                deployed.name(),
                deployed.alliance() != null,
                deployed.inForceFrom(),
                deployed.person(),
                deployed.proposedBy(),
                deployed.files(),
                deployed.fingerprint());
    }

    private static ChangeLine line(RuleChange change) {
        return new ChangeLine(
                change.id(),
                Word.of(change.kind()),
                change.title(),
                Word.of(change.state()),
                change.proposedBy(),
                change.proposedAt(),
                change.decidedBy(),
                change.decidedAt(),
                change.reason(),
                change.contents());
    }
}
