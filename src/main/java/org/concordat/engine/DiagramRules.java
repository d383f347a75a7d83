package org.concordat.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Refuses a diagram that is more than a diagram: it may name our delegates and decide, but bring no code of its own. The
 * Modeler shows each offence at its element.
 */
@Component
class DiagramRules extends AbstractBpmnParseListener {

    private static final Set<String> CODE = Set.of("scriptTask", "script", "connector");
    private static final Set<String> CLASSES = Set.of("class", "variableMappingClass");
    private static final Set<String> SCRIPTS = Set.of("language", "scriptFormat", "resource", "topic");

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.])([a-zA-Z_]\\w*)\\s*[.\\[]");
    private static final Pattern FUNCTION = Pattern.compile("(?<![\\w.])([a-zA-Z_][\\w:]*)\\s*\\(");
    private static final Set<String> SCOPE = Set.of("execution", "task");
    private static final Set<String> FUNCTIONS =
            Set.of("now", "dateTime", "and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private final DiagramBeans beans;
    private final DiagramForms forms;

    DiagramRules(DiagramBeans beans, DiagramForms forms) {
        this.beans = beans;
        this.forms = forms;
    }

    /** Looks at what is being deployed; what runs was looked at then, and is read again in pieces after a restart. */
    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.stream()
                .map(ProcessDefinitionEntity::getDeploymentId)
                .distinct()
                .map(DiagramRules::deployment)
                .filter(DeploymentEntity::isNew)
                .forEach(deployment -> {
                    requireHarmless(root);
                    forms.requireFormsOf(root, deployment);
                });
    }

    private static DeploymentEntity deployment(String id) {
        return Context.getCommandContext().getDeploymentManager().findDeploymentById(id);
    }

    private void requireHarmless(Element element) {
        if (CODE.contains(element.getTagName())) {
            throw refused(element, "a " + element.getTagName() + " brings code of its own");
        }
        for (var attribute : element.attributes()) {
            requireHarmless(element, attribute, element.attribute(attribute));
        }
        requireKnown(element, element.getText());
        element.elements().forEach(this::requireHarmless);
    }

    private void requireHarmless(Element element, String key, String value) {
        var isQualified = key.contains(":");
        var name = key.substring(key.lastIndexOf(':') + 1);
        if (CLASSES.contains(name)) {
            throw refused(element, "the class " + value + " cannot be named; name a delegate");
        }
        if (SCRIPTS.contains(name)) {
            throw refused(element, name + "=\"" + value + "\" asks for code outside the diagram");
        }
        if (isQualified && name.equals("type") && !key.startsWith("http://www.w3.org/")) {
            throw refused(element, "a task of type " + value + " cannot be used; name a delegate");
        }
        if (name.equals("delegateExpression") || name.equals("variableMappingDelegateExpression")) {
            requireDelegate(element, value);
        }
        requireKnown(element, value);
    }

    private void requireDelegate(Element element, String expression) {
        var delegate = DELEGATE.matcher(expression);
        if (!delegate.matches() || !beans.names().contains(delegate.group(1))) {
            throw refused(element, expression + " names no delegate of this installation");
        }
    }

    private void requireKnown(Element element, String text) {
        var expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            var expression = LITERAL.matcher(expressions.group(1)).replaceAll("''");
            requireKnown(
                    element,
                    CALLED.matcher(expression),
                    known -> beans.names().contains(known) || SCOPE.contains(known));
            requireKnown(element, FUNCTION.matcher(expression), FUNCTIONS::contains);
        }
    }

    private static void requireKnown(Element element, Matcher names, Predicate<String> known) {
        while (names.find()) {
            if (!known.test(names.group(1))) {
                throw refused(element, names.group(1) + " is not known to diagrams");
            }
        }
    }

    static BpmnParseException refused(Element element, String rule) {
        var id = element.attribute("id");
        return new BpmnParseException(element.getTagName() + (id == null ? "" : " " + id) + ": " + rule, element);
    }
}
