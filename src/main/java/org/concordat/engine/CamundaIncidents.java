package org.concordat.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.concordat.access.Incidents;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of the engine's incidents, in five queries however many there are. */
@Component
@Transactional
class CamundaIncidents implements Incidents {

    private static final int TRIES = 3;
    private static final Pattern MISSING = Pattern.compile("Refusal of (\\w+)");

    private static final Map<String, Kind> KINDS = Map.of(
            org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE,
            Kind.WORK_STOPPED,
            LastResort.INCIDENT,
            Kind.NOBODY_ELIGIBLE,
            "clockUnanswered",
            Kind.UNANSWERED);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final HistoryService history;
    private final OfficeAuthority authority;
    private final Docket docket;
    private final AllianceRecord record;

    CamundaIncidents(
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            @Lazy ManagementService management,
            @Lazy HistoryService history,
            OfficeAuthority authority,
            Docket docket,
            AllianceRecord record) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.history = history;
        this.authority = authority;
        this.docket = docket;
        this.record = record;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> open() {
        return authority.ask(() -> {
            var all = runtime.createIncidentQuery()
                    .orderByIncidentTimestamp()
                    .asc()
                    .list();
            var known = all.stream()
                    .filter(each -> each.getProcessInstanceId() != null)
                    .filter(each -> KINDS.containsKey(each.getIncidentType()) && isFirst(each))
                    .toList();
            var references = references(known);
            var processes = processes(known);
            return Stream.concat(cleaning(all), known.stream().map(each -> incident(each, references, processes)))
                    .sorted(Comparator.comparing(Incident::since))
                    .toList();
        });
    }

    private Stream<Incident> cleaning(List<org.camunda.bpm.engine.runtime.Incident> all) {
        var jobs = history.findHistoryCleanupJobs().stream().map(Job::getId).collect(Collectors.toSet());
        return all.stream()
                .filter(each -> jobs.contains(each.getConfiguration()))
                .map(each -> new Incident(
                        each.getId(),
                        Kind.CLEANING_STOPPED,
                        "",
                        "",
                        "",
                        each.getIncidentTimestamp().toInstant()));
    }

    /** A process that was called passes its incident on to the one that called it; it is told once. */
    private static boolean isFirst(org.camunda.bpm.engine.runtime.Incident each) {
        return each.getId().equals(each.getRootCauseIncidentId());
    }

    private Map<String, String> references(List<org.camunda.bpm.engine.runtime.Incident> known) {
        var instances = known.stream()
                .map(org.camunda.bpm.engine.runtime.Incident::getProcessInstanceId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, String> processes(List<org.camunda.bpm.engine.runtime.Incident> known) {
        var definitions = known.stream()
                .map(org.camunda.bpm.engine.runtime.Incident::getProcessDefinitionId)
                .distinct()
                .toArray(String[]::new);
        return definitions.length == 0
                ? Map.of()
                : repository.createProcessDefinitionQuery().processDefinitionIdIn(definitions).list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getName));
    }

    private static Incident incident(
            org.camunda.bpm.engine.runtime.Incident each,
            Map<String, String> references,
            Map<String, String> processes) {
        var missing = MISSING.matcher(String.valueOf(each.getIncidentMessage()));
        return new Incident(
                each.getId(),
                KINDS.get(each.getIncidentType()),
                references.get(each.getProcessInstanceId()),
                processes.get(each.getProcessDefinitionId()),
                missing.find() ? missing.group(1) : "",
                each.getIncidentTimestamp().toInstant());
    }

    @Override
    public void tryAgain(String id) {
        var stopped = open().stream()
                .filter(each -> each.id().equals(id) && each.mayBeTriedAgain())
                .findFirst()
                .orElseThrow(() -> new Unknown("incident", id));
        if (!stopped.reference().isEmpty()) {
            record.enter(Fact.of(docket.caseOf(stopped.reference()), Outcome.WORK_TRIED_AGAIN)
                    .to(id)
                    .as(Role.ADMINISTRATOR));
        }
        authority.act(() -> management.setJobRetries(
                runtime.createIncidentQuery().incidentId(id).singleResult().getConfiguration(), TRIES));
    }
}
