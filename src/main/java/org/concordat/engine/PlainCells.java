package org.concordat.engine;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Answers the cells of a decision table that hold nothing but words in quotes, and leaves all others to the platform's engine.
 * That one makes ready every function of the language for each single cell, and a deadline asks a table of more than two hundred
 * rules, nearly all of which only say for which clock they are.
 */
final class PlainCells extends ScalaFeelEngine {

    private static final String WORD = "\\s*\"([^\"\\\\]*)\"\\s*";
    private static final Pattern ONE_WORD = Pattern.compile(WORD);
    private static final Pattern WORDS = Pattern.compile(WORD + "(," + WORD + ")*");

    PlainCells() {
        super(List.of());
    }

    /** Words separated by commas hold for an input that is one of them. */
    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        return variables.resolve(input).getValue() instanceof String value
                        && WORDS.matcher(cell).matches()
                ? ONE_WORD.matcher(cell).results().map(PlainCells::word).anyMatch(value::equals)
                : super.evaluateSimpleUnaryTests(cell, input, variables);
    }

    @Override
    @SuppressWarnings("unchecked") // whoever asks says what they expect, as with the platform's engine
    public <T> T evaluateSimpleExpression(String cell, VariableContext variables) {
        var word = ONE_WORD.matcher(cell);
        return word.matches() ? (T) word.group(1) : super.evaluateSimpleExpression(cell, variables);
    }

    private static String word(MatchResult found) {
        return found.group(1);
    }
}
