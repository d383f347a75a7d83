package org.concordat.objection.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.objection.ObjectionOffice;
import org.springframework.stereotype.Component;

/** Answers what a hearing about a named person asks, and what whoever called it wants to know of it. */
@Component("objections")
@InDiagrams
public class ObjectionHearing {

    private final ObjectionOffice office;

    ObjectionHearing(ObjectionOffice office) {
        this.office = office;
    }

    public List<String> asked(DelegateExecution execution) {
        return office.asked(hearing(execution)).stream().map(UUID::toString).toList();
    }

    public void closeWindow(DelegateExecution execution) {
        office.closeWindow(hearing(execution));
    }

    public boolean isObjectedTo(DelegateExecution execution) {
        return office.isObjectedTo(hearing(execution));
    }

    public List<String> deciders(DelegateExecution execution) {
        return office.deciders(ObjectionVariables.id(execution, ObjectionVariables.NAMED));
    }

    public boolean hasPartyJoined(DelegateExecution execution) {
        return office.hasPartyJoined(ObjectionVariables.id(execution, ObjectionVariables.NAMED));
    }

    /** @param named under which the room that named them knows them */
    public boolean isUpheld(String named) {
        return office.isUpheld(UUID.fromString(named));
    }

    /** The one person a question is about, and what they are to be. */
    public void offerNamed(DelegateTask task) {
        var named = ObjectionVariables.id(task, ObjectionVariables.NAMED);
        task.setVariableLocal(
                ObjectionVariables.NAMED_OPTIONS,
                SpinValues.jsonValue(Option.json(List.of(office.named(named)))).create());
        task.setVariableLocal(
                ObjectionVariables.CAPACITY, office.capacity(named).word());
    }

    private static UUID hearing(DelegateExecution execution) {
        return ObjectionVariables.id(execution, ObjectionVariables.HEARING);
    }
}
