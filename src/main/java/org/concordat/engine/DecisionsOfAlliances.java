package org.concordat.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a table that all alliances share answered in a case is kept under the alliance of that case, as an answer of an
 * alliance's own table is. Processes are walled by their tasks and cases, and belong to no tenant of the engine.
 */
@Component
class DecisionsOfAlliances implements TenantIdProvider {

    private final AllianceOffice alliances;
    private final Docket docket;

    DecisionsOfAlliances(@Lazy AllianceOffice alliances, @Lazy Docket docket) {
        this.alliances = alliances;
        this.docket = docket;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        var execution = context.getExecution();
        return execution == null ? null : codeOf(execution.getProcessBusinessKey());
    }

    private String codeOf(String reference) {
        return alliances.alliance(docket.caseOf(reference).alliance()).code();
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }
}
