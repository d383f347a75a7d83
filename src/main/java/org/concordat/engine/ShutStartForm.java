package org.concordat.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.concordat.alliance.Refusal;

/** A dispute begins with a report on our page or through the API; a start form would begin one without a case. */
class ShutStartForm implements StartFormHandler {

    private final StartFormHandler form;

    ShutStartForm(StartFormHandler form) {
        this.form = form;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        throw new Refusal("process", "is started by reporting a dispute, not by a form");
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return form.createStartFormData(process);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        form.parseConfiguration(element, deployment, process, parse);
    }
}
