package org.concordat.mediation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.Option;
import org.concordat.mediation.AppointmentOffice.Need;
import org.jspecify.annotations.Nullable;

/** The variables of a search for a mediator, and of the clearance of a named person. */
final class SearchVariables {

    static final String LANE = "lane";
    static final String MEDIATOR_SKILL = "mediatorSkill";
    static final String MEDIATOR = "mediator";
    static final String MEDIATOR_OPTIONS = "mediatorOptions";
    static final String PARTY_OPTIONS = "partyOptions";
    static final String NOMINATION = "nomination";
    static final String PARTY = "party";
    static final String PROPOSAL_ANSWER = "proposalAnswer";
    static final String STRIKES = "strikes";
    static final String INDEPENDENCE = "independence";
    static final String TIES_DISCLOSED = "tiesDisclosed";
    static final String APPOINTMENT_ENDED_AS = "appointmentEndedAs";

    private SearchVariables() {}

    static Need need(DelegateTask task) {
        return need(task.getExecution());
    }

    static Need need(DelegateExecution execution) {
        return new Need(
                execution.getProcessBusinessKey(),
                text(execution, LANE, "standard"),
                text(execution, MEDIATOR_SKILL, "general"));
    }

    private static String text(VariableScope scope, String name, String otherwise) {
        var value = scope.getVariable(name);
        return value == null ? otherwise : value.toString();
    }

    static UUID nomination(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(NOMINATION));
    }

    static UUID party(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(PARTY));
    }

    static @Nullable UUID id(VariableScope scope, String name) {
        var value = (String) scope.getVariable(name);
        return value == null ? null : UUID.fromString(value);
    }

    static boolean is(VariableScope scope, String name, String value) {
        return value.equals(scope.getVariable(name));
    }

    static void offer(DelegateTask task, String name, List<Option> options) {
        task.setVariableLocal(name, SpinValues.jsonValue(Option.json(options)).create());
    }
}
