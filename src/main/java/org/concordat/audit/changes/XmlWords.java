package org.concordat.audit.changes;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.audit.changes.Part.Properties;
import org.concordat.audit.changes.Part.Value;
import org.concordat.audit.diagram.PlainXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What is written in XML, in words, so that nothing that differs stays untold because nobody thought of it. */
final class XmlWords {

    /** What only names an element or says how wide a column is drawn. */
    private static final Set<String> SAY_NOTHING = Set.of("id", "width", "annotationsWidth", "xsi:type");

    private XmlWords() {}

    static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(at -> (Attr) attributes.item(at))
                .filter(each -> !each.getName().startsWith("xmlns")
                        && !SAY_NOTHING.contains(each.getName())
                        && !SAY_NOTHING.contains(each.getLocalName()));
    }

    /**
     * Adds all that an element says in attributes and in what is inside it.
     *
     * @param known what is told in another way
     */
    static void addRest(Properties properties, Element element, Set<String> known) {
        attributes(element)
                .filter(each -> !known.contains(each.getLocalName()))
                .forEach(each -> properties.add(Words.of(each.getLocalName()), value(each.getValue())));
        PlainXml.children(element, "*")
                .filter(each -> !known.contains(each.getLocalName()))
                .forEach(each -> properties.add(Words.of(each.getLocalName()), value(whole(each))));
    }

    /** What must be the same to the letter, and is told without its line breaks. */
    static Value value(String text) {
        return new Value(text.strip(), Words.plain(text));
    }

    /** All that is written in an element, however deep, with brackets around what is inside of something inside it. */
    static String whole(Element root) {
        var whole = new StringBuilder(attributesOf(root));
        Node node = root;
        while (true) {
            if (node.getFirstChild() != null) {
                whole.append(node == root ? "" : " (");
                node = node.getFirstChild();
            } else {
                while (node != root && node.getNextSibling() == null) {
                    node = node.getParentNode();
                    whole.append(node == root ? "" : ")");
                }
                if (node == root) {
                    return whole.toString().strip();
                }
                node = node.getNextSibling();
            }
            whole.append(own(node));
        }
    }

    private static String own(Node node) {
        return node instanceof Element element
                ? " " + Words.of(element.getLocalName()) + attributesOf(element)
                : node instanceof Text text && !text.getData().isBlank()
                        ? " " + text.getData().strip()
                        : "";
    }

    private static String attributesOf(Element element) {
        return attributes(element)
                .map(each -> " " + Words.of(each.getLocalName()) + " " + each.getValue())
                .sorted()
                .collect(Collectors.joining());
    }
}
