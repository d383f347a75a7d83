package org.concordat.access;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.Cast;
import org.concordat.ExtensionActs;
import org.concordat.RoomActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.LeaveOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.glass.GlassOffice;
import org.concordat.incentive.IncentiveOffice;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AbsenceOffice;
import org.concordat.mediation.DisclosureOffice;
import org.concordat.mediation.SettlementOffice;
import org.concordat.obligation.ObligationRegister;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.concordat.web.InformationDesk;
import org.concordat.web.RuleDesk;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/**
 * Two alliances. In one of them the hospital and the insurer are in dispute, in cases that have come to different points;
 * for every role there is somebody with a part in them, somebody without, somebody who works for a party and is therefore
 * kept out, and somebody of the other alliance.
 */
@TestComponent
@Component
public class AccessWorld {

    /** How somebody stands to the cases. */
    enum Scope {
        OWN,
        OTHER,
        EXCLUDED,
        STRANGER
    }

    private final Story story;
    private final SanctionActs sanctions;
    private final ExtensionActs extensions;
    private final RoomActs rooms;
    private final AllianceOffice alliances;
    private final AllianceRecord record;
    private final ObligationRegister obligations;
    private final SettlementOffice settlements;
    private final InformationDesk information;
    private final RuleDesk rules;
    private final IncentiveOffice incentives;
    private final AbsenceOffice absences;
    private final LeaveOffice leaves;
    private final Incidents incidents;
    private final DisclosureOffice disclosures;
    private final ErasureOffice erasures;
    private final GlassOffice glass;
    private final LegalHoldOffice holds;
    private final Sealer sealer;
    private final ProcessEngine engine;
    private final Clock clock;

    private final Map<String, Map<Scope, String>> people = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> places = new LinkedHashMap<>();
    private Instant fresh = Instant.MIN;
    private Cast ours;
    private Cast theirs;

    AccessWorld(
            Story story,
            SanctionActs sanctions,
            ExtensionActs extensions,
            RoomActs rooms,
            AllianceOffice alliances,
            AllianceRecord record,
            ObligationRegister obligations,
            SettlementOffice settlements,
            InformationDesk information,
            RuleDesk rules,
            IncentiveOffice incentives,
            AbsenceOffice absences,
            LeaveOffice leaves,
            Incidents incidents,
            DisclosureOffice disclosures,
            ErasureOffice erasures,
            GlassOffice glass,
            LegalHoldOffice holds,
            Sealer sealer,
            ProcessEngine engine,
            Clock clock) {
        this.story = story;
        this.sanctions = sanctions;
        this.extensions = extensions;
        this.rooms = rooms;
        this.alliances = alliances;
        this.record = record;
        this.obligations = obligations;
        this.settlements = settlements;
        this.information = information;
        this.rules = rules;
        this.incentives = incentives;
        this.absences = absences;
        this.leaves = leaves;
        this.incidents = incidents;
        this.disclosures = disclosures;
        this.erasures = erasures;
        this.glass = glass;
        this.holds = holds;
        this.sealer = sealer;
        this.engine = engine;
        this.clock = clock;
    }

    /** The people of a role by how they stand to the cases. */
    Map<String, Map<Scope, String>> people() {
        return people;
    }

    /** What stands for the names in paths and bodies, by the heading in the table. */
    Map<String, String> place(String heading) {
        var place = places.get(heading);
        if (place == null) {
            throw new AssertionError("There is no place \"" + heading + "\"; there are " + places.keySet());
        }
        return place;
    }

    boolean isOfCases(String heading) {
        return place(heading).containsKey("disputes/{reference}");
    }

    /** Builds everything, anew when time has gone on since: glasses close, and clocks run out. */
    synchronized AccessWorld built() {
        if (clock.instant().isAfter(fresh)) {
            people.clear();
            places.clear();
            theirs = story.anAlliance();
            ours = story.anAlliance();
            story.register(ours, "board-clinic", "clinic", Role.BOARD_MEMBER);
            alliances.fillSeat(ours.alliance(), "clinic", ours.user("board-clinic"), null);
            story.register(ours, "alternate-county", "county", Role.BOARD_MEMBER);
            alliances.fillSeat(ours.alliance(), "county", ours.user("rep-county"), ours.user("alternate-county"));
            buildCases();
            registerPeople();
            engine();
            intervention();
            sealer.seal(alliances.alliance(ours.alliance()).id());
            fresh = clock.instant().plus(Duration.ofHours(1));
        }
        return this;
    }

    private void buildCases() {
        var stuck = stops();
        deploys("sanction-rungs", "(?<cell>id=\"rung2_barDays\">\\s*<text>)", "0");
        var sanctioned = sanctions.aWarning(ours);
        var id = sanctions.first(sanctioned).id().toString();
        place("A sanction", sanctioned).put("sanctions/{id}", id);
        places.get("A sanction").put("sanctions/{sanction}", id);
        obligation();
        mediation();
        cancelledSession();
        investigation();
        report();
        protectedReport();
        brokenGlass();
        var closed = story.aReportedDispute(ours);
        story.withdraws(ours, closed);
        place("A closed dispute", closed);
        erasure();
        legalHold();
        installation(stuck);
    }

    private void erasure() {
        var reference = story.aReportedDispute(ours);
        story.withdraws(ours, reference);
        story.as(ours.user("compliance"), () -> erasures.orderErasure(reference, ErasureReason.COURT_ORDER));
        place("An ordered erasure", reference);
    }

    private void legalHold() {
        var reference = story.aReportedDispute(ours);
        story.as(ours.user("compliance"), () -> holds.placeHold(reference, "A court has asked."));
        place("A held dispute", reference);
    }

    private void obligation() {
        var reference = story.aSettledDispute(ours);
        var place = place("An obligation", reference);
        place.put(
                "obligations/{id}",
                obligations.obligationsOf(reference).get(0).id().toString());
        place.put(
                "settlements/{id}",
                settlements.settlementsOf(reference).get(0).id().toString());
    }

    private void mediation() {
        var reference = story.aSlowMediation(ours);
        story.timePasses("mediationOverdue", reference);
        story.holdsSession(ours, reference, "anotherSession");
        story.fixesSession(ours, reference);
        var paper = rooms.confides(ours, "hospital", reference, "We would take less.");
        place("A mediation", reference).put("mediation-papers/{id}", paper.toString());
        task("A mediation", "mediator", "holdSession", reference);
    }

    private void cancelledSession() {
        var reference = story.aFixedSession(ours);
        var mediator = ours.user("mediator");
        story.as(mediator, () -> disclosures.discloseTie(reference, "My sister works there."));
        place("A cancelled session", reference);
    }

    private void investigation() {
        var reference = story.anEvidenceWindow(ours);
        var place = place("An investigation", reference);
        place.put(
                "evidence/{id}",
                story.files(ours, "hospital", reference, "Letter").toString());
        var clock = extensions.clock(reference, "evidenceDue").id().toString();
        place.put("clocks/{id}", clock);
        place.put("clock", clock);
        task("An investigation", "rep-insurer", "answerRequest", reference);
    }

    private void report() {
        var reference = story.aReportedDispute(ours);
        var place = place("A report", reference);
        place.put("other", story.aReportedDispute(ours, Story.aReport("clinic")));
        place.put("record/{entry}", entry(reference));
        place.put("entries/{entry}", entry(reference));
        task("A report", "manager", "assessDispute", reference);
        var asked = story.as(
                ours.user("manager"),
                () -> information.ask(
                        ours.user("manager"), place.get("task"), "hospital", "Which invoices are meant?"));
        place.put("information-requests/{id}", asked.toString());
    }

    private void protectedReport() {
        var reference =
                story.reports(ours, "hospital-investigator", Story.aReport().underProtection());
        place("A protected report", reference).put("protected-reports/{reference}", reference);
    }

    private void brokenGlass() {
        var reference = story.aReportedDispute(ours);
        for (var person : List.of("auditor", "admin")) {
            story.as(ours.user(person), () -> glass.breakGlass(reference, "A complaint about the office."));
        }
        place("A broken glass", reference);
    }

    private void intervention() {
        var reference = story.aReportedDispute(ours);
        var process = story.process("conflict-reporting", reference).getId();
        var management = engine.getManagementService();
        var timer = management.createJobQuery().processInstanceId(process).singleResult();
        story.as("installer-" + ours.alliance(), () -> management.setJobRetries(timer.getId(), 2));
        var entry = record.entriesOf(reference).stream()
                .filter(each -> each.outcome() == Outcome.OPERATOR_INTERVENED)
                .findFirst()
                .orElseThrow();
        var place = place("An intervention", reference);
        place.put("interventions/{reference}", reference);
        place.put("interventions/{entry}", entry.id().toString());
    }

    private String entry(String reference) {
        return record.entriesOf(reference).stream()
                .filter(each -> each.outcome() == Outcome.REPORT_ACKNOWLEDGED)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private void task(String heading, String person, String task, String reference) {
        places.get(heading)
                .put("task", story.theirTask(ours.user(person), task, reference).getId());
    }

    /** What happens by itself has stopped in a case, because its clock counts by a calendar that nobody keeps. */
    private String stops() {
        countsBy("moon");
        var reference = story.aReportedDispute(ours);
        for (var tries = 0; tries < 3; tries++) {
            catchThrowable(() -> story.timePasses("assessmentOverdue", reference));
        }
        countsBy("charter");
        places.put("stopped", new TreeMap<>(Map.of("disputes/{reference}", reference)));
        return incidents.open().stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void engine() {
        var mediation = places.get("A mediation");
        var place = new TreeMap<>(mediation);
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskId(mediation.get("task"))
                .singleResult();
        var process = task.getProcessInstanceId();
        var variable = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(process)
                .variableName("lane")
                .singleResult();
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .list()
                .get(0);
        place.putAll(Map.of(
                "reference", mediation.get("disputes/{reference}"),
                "task/{task}", task.getId(),
                "process", process,
                "process-instance/{id}", process,
                "execution/{id}", task.getExecutionId(),
                "variables/{variable}", "lane",
                "variable-instance/{id}", variable.getId(),
                "job/{id}", job.getId(),
                "definition", task.getProcessDefinitionId(),
                "helper", ours.user("mediator")));
        place.put("today", story.today().toString());
        places.put("A case in the engine", place);
        places.put("What the engine shares", shared(task.getProcessDefinitionId()));
    }

    private Map<String, String> shared(String process) {
        var repository = engine.getRepositoryService();
        var table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("stage-clocks")
                .tenantIdIn(ours.alliance())
                .latestVersion()
                .singleResult();
        var filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("My tasks")
                .singleResult();
        var place = alliance();
        place.putAll(Map.of(
                "alliance", ours.alliance(),
                "table", places.get("No case").get("table"),
                "process-definition/{id}", process,
                "decision-definition/{id}", table.getId(),
                "deployment/{id}", table.getDeploymentId(),
                "filter/{id}", filter.getId(),
                "user/{id}", ours.user("rep-clinic"),
                "group/{id}", "camunda-admin",
                "members/{user}", ours.user("rep-clinic")));
        return place;
    }

    private void countsBy(String calendar) {
        deploys("stage-clocks", "(?<cell>id=\"breachDecisionDue(?:_\\w+)?_calendars\">\\s*<text>\")[a-z-]+", calendar);
    }

    /** The alliance has a table of its own, with another value where a cell begins like this. */
    private void deploys(String table, String cell, String value) {
        engine.getRepositoryService()
                .createDeployment()
                .name(table)
                .tenantId(ours.alliance())
                .addString(table + ".dmn", text("processes/" + table + ".dmn").replaceAll(cell, "${cell}" + value))
                .deploy();
    }

    private void installation(String stuck) {
        var place = alliance();
        places.put("No case", place);
        places.put("An alliance", place);
        var table = text("processes/extension-rules.dmn");
        place.put("table", table.replace("</definitions>", "<!-- ours --></definitions>"));
        var files = Map.of("extension-rules.dmn", place.get("table"));
        var change = story.as(
                ours.user("owner"), () -> rules.propose(alliances.alliance(ours.alliance()), true, "More time", files));
        place.put("changes/{id}", change.toString());
        place.put("changes/{file}", "extension-rules.dmn");
        place.put("rule-changes/{id}", change.toString());
        place.put("rules/{file}", "extension-rules.dmn");
        place.put("versions/{version}", "1");
        place.put("incidents/{id}", stuck);
        place.put("incentives/{period}", "2027-Q1");
        place.put("incentive-pools/{period}", "2027-Q1");
        story.as(ours.user("admin"), this::alreadyThere);
    }

    private void alreadyThere() {
        var away = LocalDate.of(2098, 7, 1);
        incentives.open(ours.alliance(), "2027-Q1", 100_000L, "USD", Map.of("clinic", 1L));
        absences.goAway(ours.user("mediator"), new Absence(away, away), null, List.of());
        leaves.goAway(ours.user("committee"), away, away, null);
    }

    private Map<String, String> alliance() {
        return new TreeMap<>(Map.of(
                "alliances/{code}", ours.alliance(),
                "setup/{code}", ours.alliance(),
                "members/{member}", "clinic",
                "seats/{member}", "county",
                "calendars/{calendar}", "other",
                "mediators/{mediator}", ours.user("mediator"),
                "people/{username}", ours.user("rep-clinic"),
                "suffix", "-" + ours.alliance(),
                "far", LocalDate.of(2099, 7, 1).toString()));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> place(String heading, String reference) {
        var place = new TreeMap<>(
                Map.of("disputes/{reference}", reference, "alliances/{code}", ours.alliance(), "far", "2099-07-01"));
        places.put(heading, place);
        return place;
    }

    private void registerPeople() {
        party("complainant", "hospital", "county");
        party("respondent", "insurer", "physicians");
        role("case manager", "manager", Role.CASE_MANAGER, "hospital");
        role("investigator", "investigator", Role.INVESTIGATOR, "hospital");
        role("mediator", "mediator", Role.MEDIATOR, "hospital");
        role("committee", "committee", Role.COMMITTEE_MEMBER, "hospital");
        role("board", "board-clinic", Role.BOARD_MEMBER, "hospital");
        role("compliance", "compliance", Role.COMPLIANCE_OFFICER, "insurer");
        role("owner", "owner", Role.PROCESS_OWNER, "hospital");
        role("auditor", "auditor", Role.AUDITOR, "hospital");
        story.register(ours, "custodian", null, Role.CUSTODIAN);
        role("custodian", "custodian", Role.CUSTODIAN, "hospital");
        role("administrator", "admin", Role.ADMINISTRATOR, "hospital");
        var installer = "installer-" + ours.alliance();
        alliances.registerInstaller(installer, "Installer", Story.PASSWORD);
        people.put("installer", Map.of(Scope.OWN, installer));
        people.put("nobody", Map.of(Scope.OWN, ""));
    }

    private void party(String column, String member, String bystander) {
        story.register(ours, "desk-" + bystander, bystander, Role.REPRESENTATIVE);
        alliances.register(ours.alliance(), ours.user("clerk-" + member), "Clerk", member, Set.of(), Story.PASSWORD);
        people.put(
                column,
                new EnumMap<>(Map.of(
                        Scope.OWN, ours.user("rep-" + member),
                        Scope.OTHER, ours.user("desk-" + bystander),
                        Scope.EXCLUDED, ours.user("clerk-" + member),
                        Scope.STRANGER, theirs.user("rep-" + member))));
    }

    private void role(String column, String own, Role role, String party) {
        var other = "second-" + own;
        var excluded = "their-" + own;
        var stranger = "strange-" + own;
        story.register(ours, other, null, role);
        story.register(ours, excluded, party, role);
        story.register(theirs, stranger, null, role);
        people.put(
                column,
                new EnumMap<>(Map.of(
                        Scope.OWN, ours.user(own),
                        Scope.OTHER, ours.user(other),
                        Scope.EXCLUDED, ours.user(excluded),
                        Scope.STRANGER, theirs.user(stranger))));
    }

    /** The same place as nobody has ever made it. */
    static Map<String, String> madeUp(Map<String, String> place) {
        var madeUp = new TreeMap<>(place);
        madeUp.replaceAll((name, value) -> switch (name) {
            case "disputes/{reference}", "protected-reports/{reference}", "reference" -> "D-0000-0000";
            case "alliances/{code}", "setup/{code}", "alliance" -> "nowhere";
            // everybody's
            case "filter/{id}" -> value;
            default -> isId(value) ? UUID.nameUUIDFromBytes(name.getBytes()).toString() : value;
        });
        return madeUp;
    }

    private static boolean isId(String value) {
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** Of those in the alliance of the cases. */
    List<String> usernames() {
        return people.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(username -> username.endsWith(ours.user("")))
                .toList();
    }

    List<String> references() {
        return places.values().stream()
                .map(place -> place.get("disputes/{reference}"))
                .filter(reference -> reference != null)
                .toList();
    }
}
