package org.concordat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A diagram or a decision table as the Modeler wrote it, to be asked by XPath. */
record XmlFile(Path path, Document document) {

    private static final Map<String, String> NAMESPACES = Map.of(
            "b", "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI",
            "di", "http://www.omg.org/spec/DD/20100524/DI",
            "dc", "http://www.omg.org/spec/DD/20100524/DC",
            "c", "http://camunda.org/schema/1.0/bpmn",
            "d", "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "cd", "http://camunda.org/schema/1.0/dmn");

    /** Found once: it is looked for in every library there is. */
    private static final XPathFactory PATHS = XPathFactory.newInstance();

    static XmlFile read(Path path) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new XmlFile(path, factory.newDocumentBuilder().parse(path.toFile()));
        } catch (Exception e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }

    /** The file's name without its ending. */
    String name() {
        return path.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    List<Element> find(String xpath) {
        return find(document, xpath);
    }

    static List<Element> find(Object from, String xpath) {
        try {
            var path = PATHS.newXPath();
            path.setNamespaceContext(new Prefixes());
            var nodes = (NodeList) path.evaluate(xpath, from, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(nodes::item)
                    .map(Element.class::cast)
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(xpath, e);
        }
    }

    /** An element's id, or that of the nearest one around it. */
    static String idOf(Element element) {
        return element.hasAttribute("id") || !(element.getParentNode() instanceof Element around)
                ? element.getAttribute("id")
                : idOf(around);
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(NAMESPACES.get("c"), attribute);
    }

    private static class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return NAMESPACES.get(prefix);
        }

        @Override
        public String getPrefix(String uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException();
        }
    }
}
