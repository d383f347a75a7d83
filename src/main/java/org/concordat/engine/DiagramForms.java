package org.concordat.engine;

import static org.concordat.engine.DiagramRules.refused;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Refuses a diagram whose user tasks would stand there without their form. */
@Component
class DiagramForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    void requireFormsOf(Element root, DeploymentEntity deployment) {
        requireForms(root, formsIn(deployment));
    }

    private static Set<String> formsIn(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .map(DiagramForms::idOf)
                .collect(Collectors.toSet());
    }

    private static String idOf(ResourceEntity form) {
        try {
            return JSON.readTree(form.getBytes()).path("id").asText();
        } catch (IOException e) {
            throw new BadUserRequestException(form.getName() + " is not a form: no valid JSON", e);
        }
    }

    private static void requireForms(Element element, Set<String> forms) {
        if (element.getTagName().equals("userTask")) {
            requireForm(element, forms);
        }
        element.elements().forEach(child -> requireForms(child, forms));
    }

    private static void requireForm(Element task, Set<String> forms) {
        var form = task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
        if (form == null) {
            throw refused(task, "needs a form (formRef); other kinds of forms are not offered");
        }
        if (!"deployment".equals(task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRefBinding"))) {
            throw refused(task, "its form must be bound to the deployment (formRefBinding=\"deployment\")");
        }
        if (!forms.contains(form)) {
            throw refused(task, "its form is missing: attach " + fileOf(form) + " to the deployment");
        }
    }

    private static String fileOf(String form) {
        return form.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".form";
    }
}
