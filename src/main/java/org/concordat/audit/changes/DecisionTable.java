package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.audit.changes.Part.Properties;
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
     */
    record Row(String id, String annotation, List<String> cells) {}

    static final DecisionTable NONE = new DecisionTable(new Part("", "", Map.of()), List.of(), List.of());

    /** The decisions of a file by their ids. */
    static Map<String, DecisionTable> read(String dmn) {
        var tables = new LinkedHashMap<String, DecisionTable>();
        if (!dmn.isEmpty()) {
            var decisions = PlainXml.parse(dmn).getElementsByTagNameNS("*", "decision");
            for (int at = 0; at < decisions.getLength(); at++) {
                var decision = (Element) decisions.item(at);
                tables.put(decision.getAttribute("id"), table(decision));
            }
        }
        return tables;
    }

    private static DecisionTable table(Element decision) {
        var table = PlainXml.children(decision, "decisionTable").findFirst();
        var properties = new Properties();
        properties.add("name", decision.getAttribute("name"));
        properties.add("description", text(decision, "description"));
        attribute(properties, decision, "historyTimeToLive");
        attribute(properties, decision, "versionTag");
        PlainXml.children(decision, "literalExpression").forEach(each -> properties.add("answer", text(each, "text")));
        table.ifPresent(each -> {
            var policy = each.getAttribute("hitPolicy");
            properties.add("hit policy", policy.isEmpty() ? "UNIQUE" : policy);
            properties.add("aggregation", each.getAttribute("aggregation"));
        });
        var subject = "Table " + Words.quoted(decision.getAttribute("name"));
        return new DecisionTable(
                new Part(decision.getAttribute("id"), subject, properties.asMap()),
                table.map(DecisionTable::columns).orElse(List.of()),
                table.map(DecisionTable::rows).orElse(List.of()));
    }

    private static void attribute(Properties properties, Element element, String name) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(each -> name.equals(each.getLocalName()))
                .forEach(each -> properties.add(Words.of(name), each.getNodeValue()));
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
        expression.ifPresent(each -> properties.add("type", each.getAttribute("typeRef")));
        properties.add("values", values(input, "inputValues"));
        attribute(properties, input, "inputVariable");
        return new Column(part(input, "Input", asked, properties), true, asked);
    }

    private static Column output(Element output) {
        var properties = new Properties();
        var answered = output.getAttribute("name");
        properties.add("name", output.getAttribute("label"));
        properties.add("what is answered", answered);
        properties.add("type", output.getAttribute("typeRef"));
        properties.add("values", values(output, "outputValues"));
        properties.add("default", values(output, "defaultOutputEntry"));
        return new Column(part(output, "Output", answered, properties), false, answered);
    }

    private static Part part(Element column, String kind, String content, Properties properties) {
        var label = Words.plain(column.getAttribute("label"));
        return new Part(
                column.getAttribute("id"),
                kind + " " + Words.quoted(label.isEmpty() ? content : label),
                properties.asMap());
    }

    private static String values(Element column, String kind) {
        return PlainXml.children(column, kind)
                .map(each -> text(each, "text"))
                .findFirst()
                .orElse("");
    }

    private static List<Row> rows(Element table) {
        return PlainXml.children(table, "rule").map(DecisionTable::row).toList();
    }

    private static Row row(Element rule) {
        var cells = new ArrayList<String>();
        PlainXml.children(rule, "inputEntry").forEach(each -> cells.add(text(each, "text")));
        PlainXml.children(rule, "outputEntry").forEach(each -> cells.add(text(each, "text")));
        return new Row(rule.getAttribute("id"), text(rule, "description"), cells);
    }

    private static String text(Element element, String child) {
        return PlainXml.children(element, child)
                .map(each -> each.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
