package org.concordat.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine does by itself has failed for good: that is an incident, and an entry of the case. */
@Component
class StoppedWork extends DefaultIncidentHandler {

    private final AllianceRecord record;
    private final Docket docket;

    StoppedWork(@Lazy AllianceRecord record, @Lazy Docket docket) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.record = record;
        this.docket = docket;
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        var incident = super.handleIncident(context, message);
        var reference = referenceOf(context.getExecutionId());
        if (reference != null) {
            record.enter(Fact.of(docket.caseOf(reference), Outcome.WORK_STOPPED).to(incident.getId()));
        }
        return incident;
    }

    private static @Nullable String referenceOf(@Nullable String execution) {
        var executions = Context.getCommandContext().getExecutionManager();
        return execution == null
                ? null
                : executions.findExecutionById(execution).getProcessInstance().getBusinessKey();
    }
}
