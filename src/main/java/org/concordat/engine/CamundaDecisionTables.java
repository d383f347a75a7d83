package org.concordat.engine;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.OfficeAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the alliance's own table where one is deployed under its tenant, else the installation's. */
@Component
class CamundaDecisionTables implements DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final OfficeAuthority authority;

    CamundaDecisionTables(
            @Lazy DecisionService decisions, @Lazy RepositoryService repository, OfficeAuthority authority) {
        this.decisions = decisions;
        this.repository = repository;
        this.authority = authority;
    }

    @Override
    public Ruling decide(String alliance, String table, Map<String, Object> inputs) {
        // an alliance's own table is in force whoever is signed in, and for timers alike
        return authority.ask(() -> ruling(alliance, table, inputs));
    }

    private Ruling ruling(String alliance, String table, Map<String, Object> inputs) {
        var inForce = inForce(alliance, table);
        var source = table + " v" + inForce.getVersion();
        var result = evaluated(inForce, inputs);
        if (result.isEmpty()) {
            throw new NoRule(source + " has no row for " + words(inputs)
                    + ": add one, or compare it with the table that comes with Concordat");
        }
        return new Ruling(result.getFirstResult().getEntryMap(), source, words(inputs));
    }

    private static String words(Map<String, Object> inputs) {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + " \"" + input.getValue() + "\"")
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    /** Looking something up is no act of whoever is signed in, and pages do it, too: the operation log is spared it. */
    private DmnDecisionTableResult evaluated(DecisionDefinition table, Map<String, Object> inputs) {
        var commands = Context.getCommandContext();
        var isLogging = commands.isUserOperationLogEnabled();
        commands.disableUserOperationLog();
        try {
            return decisions
                    .evaluateDecisionTableById(table.getId())
                    .variables(inputs)
                    .evaluate();
        } finally {
            if (isLogging) {
                commands.enableUserOperationLog();
            }
        }
    }

    private DecisionDefinition inForce(String alliance, String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .tenantIdIn(alliance)
                .includeDecisionDefinitionsWithoutTenantId()
                .latestVersion()
                .orderByTenantId()
                .desc()
                .list()
                .stream()
                .max((one, other) -> Boolean.compare(one.getTenantId() != null, other.getTenantId() != null))
                .orElseThrow(() -> new NoRule("There is no table " + table));
    }
}
