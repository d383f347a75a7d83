package org.concordat.engine;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Refuses a decision table with cells in any language but FEEL, which cannot reach outside the table. */
class FeelOnly implements DmnTransformListener {

    private static final Set<String> LANGUAGES = Set.of("expressionLanguage", "typeLanguage");

    static DefaultDmnEngineConfiguration tables() {
        var tables =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.getTransformer().getTransformListeners().add(new FeelOnly());
        tables.getTransformer().getTransformListeners().add(new ReadableWarnings());
        tables.setFeelEngineFactory(PlainCells::new);
        return tables;
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        requireFeel(decision.getModelInstance().getDocument().getRootElement());
    }

    private static void requireFeel(DomElement element) {
        for (var attribute : LANGUAGES) {
            var language = element.getAttribute(attribute);
            if (language != null && !language.toLowerCase(Locale.ROOT).contains("feel")) {
                throw new BadUserRequestException("Decision table: " + element.getLocalName() + " "
                        + element.getAttribute("id") + " is written in " + language + "; only FEEL is allowed");
            }
        }
        element.getChildElements().forEach(FeelOnly::requireFeel);
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {}

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {}

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {}

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph graph) {}
}
