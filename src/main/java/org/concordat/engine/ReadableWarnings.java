package org.concordat.engine;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.concordat.clock.Fraction;

/** Refuses a table of clocks whose warnings nobody could give: a process owner learns of it in the Modeler. */
class ReadableWarnings implements DmnTransformListener {

    private static final String TABLE = "stage-clocks";
    private static final String COLUMN = "warnings";

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        if (TABLE.equals(decision.getId())
                && decision.getExpression() instanceof DecisionTable table
                && columnIn(table) >= 0) {
            table.getRules().forEach(rule -> requireFractions(rule, columnIn(table)));
        }
    }

    private static int columnIn(DecisionTable table) {
        return table.getOutputs().stream().map(Output::getName).toList().indexOf(COLUMN);
    }

    /** A cell with a formula is read when the formula has been worked out. */
    private static void requireFractions(Rule rule, int column) {
        var cell = rule.getOutputEntries().stream().skip(column).findFirst().orElseThrow();
        var words = cell.getTextContent().strip();
        if (words.matches("\"[^\"]*\"")) {
            requireFractions(rule.getId(), words.substring(1, words.length() - 1));
        }
    }

    private static void requireFractions(String row, String words) {
        try {
            Fraction.list(words);
        } catch (IllegalArgumentException e) {
            throw new BadUserRequestException("Table " + TABLE + ", row " + row + ": " + e.getMessage());
        }
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
