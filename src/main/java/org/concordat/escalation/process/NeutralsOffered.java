package org.concordat.escalation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.alliance.Person;
import org.concordat.escalation.NeutralOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who could decide for the board, and shows forms whom and between whom. */
@Component("neutrals")
@InDiagrams
public class NeutralsOffered {

    private final NeutralOffice office;
    private final Docket docket;

    NeutralsOffered(NeutralOffice office, Docket docket) {
        this.office = office;
        this.docket = docket;
    }

    public boolean isAnybodyLeft(DelegateExecution execution) {
        return !choices(execution).isEmpty();
    }

    public void offerOptions(DelegateTask task) {
        offer(
                task,
                BoardVariables.NEUTRAL_OPTIONS,
                choices(task).stream()
                        .map(person -> new Option(person.username(), person.name()))
                        .toList());
    }

    private List<Person> choices(VariableScope scope) {
        return office.choices(BoardVariables.id(scope, BoardVariables.DEADLOCK), (String)
                scope.getVariable(EscalationVariables.LANE));
    }

    /** Who the parties are is all the named person needs to know of the case to look for ties. */
    public void offerParties(DelegateTask task) {
        offer(
                task,
                EscalationVariables.PARTY_OPTIONS,
                docket.partyOptions(task.getExecution().getProcessBusinessKey()));
    }

    private static void offer(DelegateTask task, String name, List<Option> options) {
        task.setVariableLocal(name, SpinValues.jsonValue(Option.json(options)).create());
    }

    public boolean isFree(DelegateExecution execution) {
        return office.isFree(neutral(execution));
    }

    public void passOver(DelegateExecution execution) {
        office.passOver(neutral(execution));
    }

    private static UUID neutral(DelegateExecution execution) {
        return BoardVariables.id(execution, BoardVariables.NEUTRAL);
    }
}
