package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.audit.changes.Part.Properties;
import org.concordat.audit.changes.Part.Value;
import org.concordat.audit.diagram.PlainXml;
import org.w3c.dom.Element;

/**
 * A decision of a file of DMN.
 *
 * @param part what it says beside its columns and rows
 * @param columns its inputs, then its outputs
 */
record DecisionTable(Part part, List<Column> columns, List<Row> rows) {

    /** A column; what it asks for or answers stands in its part. */
    record Column(Part part, boolean isInput, String content) {}

    /**
     * A row.
     *
     * @param cells in the order of the columns
     * @param rest what it says besides
     */
    record Row(String id, String annotation, List<String> cells, Map<String, Value> rest) {}

    static final DecisionTable NONE = new DecisionTable(new Part("", "", Map.of()), List.of(), List.of());

    /** What only names a file, or what it was written with. */
    private static final Set<String> OF_THE_EDITOR =
            Set.of("name", "namespace", "exporter", "exporterVersion", "executionPlatform", "executionPlatformVersion");

    /** The decisions of a file by their ids. */
    static Map<String, DecisionTable> read(String dmn) {
        var tables = new LinkedHashMap<String, DecisionTable>();
        inside(dmn, "decision").forEach(each -> tables.put(each.getAttribute("id"), table(each)));
        return tables;
    }

    /** What else a file defines, such as the functions that its decisions call. */
    static List<Part> others(String dmn) {
        return inside(dmn, "*")
                .filter(each -> !Set.of("decision", "DMNDI").contains(each.getLocalName()))
                .map(DecisionTable::other)
                .toList();
    }

    /** What a file says of itself holds for all its tables, such as the language of every cell that names none. */
    static Part file(String dmn) {
        var properties = new Properties();
        XmlWords.attributes(PlainXml.parse(dmn).getDocumentElement())
                .filter(each -> !OF_THE_EDITOR.contains(each.getLocalName()))
                .forEach(each -> properties.add(Words.of(each.getLocalName()), XmlWords.value(each.getValue())));
        return new Part("", "The file", properties.asMap());
    }

    private static Stream<Element> inside(String dmn, String name) {
        return dmn.isEmpty()
                ? Stream.of()
                : PlainXml.children(PlainXml.parse(dmn).getDocumentElement(), name);
    }

    private static Part other(Element element) {
        var properties = new Properties();
        XmlWords.addRest(properties, element, Set.of());
        var name = element.getAttribute(element.hasAttribute("name") ? "name" : "id");
        return new Part(
                element.getAttribute("id"),
                Words.capitalized(Words.of(element.getLocalName())) + " " + Words.quoted(name),
                properties.asMap());
    }

    private static DecisionTable table(Element decision) {
        var table = PlainXml.children(decision, "decisionTable").findFirst();
        var properties = new Properties();
        XmlWords.addRest(properties, decision, Set.of("decisionTable"));
        table.ifPresent(each -> {
            var policy = each.getAttribute("hitPolicy");
            properties.add("hit policy", policy.isEmpty() ? "UNIQUE" : policy);
            XmlWords.addRest(properties, each, Set.of("hitPolicy", "input", "output", "rule"));
        });
        var subject = "Table " + Words.quoted(decision.getAttribute("name"));
        return new DecisionTable(
                new Part(decision.getAttribute("id"), subject, properties.asMap()),
                table.map(DecisionTable::columns).orElse(List.of()),
                table.map(DecisionTable::rows).orElse(List.of()));
    }

    private static List<Column> columns(Element table) {
        return Stream.concat(
                        PlainXml.children(table, "input").map(DecisionTable::input),
                        PlainXml.children(table, "output").map(DecisionTable::output))
                .toList();
    }

    private static Column input(Element input) {
        var properties = new Properties();
        var expression = PlainXml.children(input, "inputExpression").findFirst();
        var asked = expression.map(each -> text(each, "text")).orElse("");
        properties.add("name", input.getAttribute("label"));
        properties.add("what is asked", asked);
        expression.ifPresent(each -> XmlWords.addRest(properties, each, Set.of("text")));
        XmlWords.addRest(properties, input, Set.of("label", "inputExpression"));
        return new Column(part(input, "Input", asked, properties), true, asked);
    }

    private static Column output(Element output) {
        var properties = new Properties();
        var answered = output.getAttribute("name");
        properties.add("name", output.getAttribute("label"));
        properties.add("what is answered", answered);
        XmlWords.addRest(properties, output, Set.of("label", "name"));
        return new Column(part(output, "Output", answered, properties), false, answered);
    }

    private static Part part(Element column, String kind, String content, Properties properties) {
        var label = Words.plain(column.getAttribute("label"));
        return new Part(
                column.getAttribute("id"),
                kind + " " + Words.quoted(label.isEmpty() ? content : label),
                properties.asMap());
    }

    private static List<Row> rows(Element table) {
        return PlainXml.children(table, "rule").map(DecisionTable::row).toList();
    }

    private static Row row(Element rule) {
        var cells = new ArrayList<String>();
        PlainXml.children(rule, "inputEntry").forEach(each -> cells.add(cell(each)));
        PlainXml.children(rule, "outputEntry").forEach(each -> cells.add(cell(each)));
        var rest = new Properties();
        XmlWords.addRest(rest, rule, Set.of("description", "inputEntry", "outputEntry"));
        return new Row(rule.getAttribute("id"), text(rule, "description"), cells, rest.asMap());
    }

    /** What it says, and in which language if it names one. */
    private static String cell(Element entry) {
        var language = entry.getAttribute("expressionLanguage");
        return text(entry, "text") + (language.isEmpty() ? "" : " (" + language + ")");
    }

    private static String text(Element element, String child) {
        return PlainXml.children(element, child)
                .map(each -> each.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
