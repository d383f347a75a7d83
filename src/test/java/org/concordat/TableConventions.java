package org.concordat;

import java.util.List;
import java.util.function.Predicate;
import org.concordat.clock.CountedFrom;
import org.w3c.dom.Element;

/** How decision tables are written. */
final class TableConventions {

    /** The cells of the column {@code event}. */
    private static final String EVENTS = "//d:rule/d:outputEntry[count(preceding-sibling::d:outputEntry) ="
            + " count(//d:output[@name='event']/preceding-sibling::d:output) and //d:output[@name='event']]";

    private TableConventions() {}

    static List<Convention<XmlFile>> all() {
        return List.of(
                new Convention<>(
                        "file-is-table-id",
                        "the file is named like its table",
                        file -> ids(file, "//d:decision", table -> !table.getAttribute("id")
                                .equals(file.name()))),
                xpath(
                        "table-history-is-kept",
                        "history is kept for the auditors' retention",
                        "//d:decision[not(starts-with(@cd:historyTimeToLive,'P'))]"),
                xpath(
                        "cells-are-feel",
                        "cells are written in FEEL, never in a script",
                        "//*[@expressionLanguage and not(contains(@expressionLanguage,'feel')"
                                + " or contains(@expressionLanguage,'FEEL'))] | //d:literalExpression"),
                xpath(
                        "columns-are-labelled",
                        "every column has a label",
                        "//d:input[not(normalize-space(@label))] | //d:output[not(normalize-space(@label))]"),
                new Convention<>(
                        "events-are-known",
                        "what a clock counts from is an outcome of the record or an event of the diagram",
                        file -> ids(file, EVENTS, cell -> !isKnown(textOf(cell)))),
                new Convention<>(
                        "rows-are-named",
                        "no row's id was left to the Modeler",
                        file -> ids(
                                file, "//d:rule", row -> row.getAttribute("id").matches("\\w+_[0-9a-z]{7}"))));
    }

    private static String textOf(Element cell) {
        return cell.getTextContent().strip().replace("\"", "");
    }

    private static boolean isKnown(String event) {
        try {
            CountedFrom.of(event);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Convention<XmlFile> xpath(String name, String rule, String offenders) {
        return new Convention<>(name, rule, file -> ids(file, offenders, each -> true));
    }

    private static List<String> ids(XmlFile file, String xpath, Predicate<Element> offends) {
        return file.find(xpath).stream().filter(offends).map(XmlFile::idOf).toList();
    }
}
