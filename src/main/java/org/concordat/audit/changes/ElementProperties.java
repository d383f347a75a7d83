package org.concordat.audit.changes;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.audit.changes.Part.Properties;
import org.concordat.audit.changes.Part.Value;
import org.concordat.audit.diagram.PlainXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What an element of BPMN says, in its attributes and in what is written inside it. */
final class ElementProperties {

    private static final Set<String> REFERENCES = Set.of(
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "messageRef",
            "signalRef",
            "errorRef",
            "escalationRef",
            "processRef",
            "dataObjectRef",
            "dataStoreRef");

    /** What says something about its parent, and is no part of its own. */
    private static final Set<String> ABOUT_THE_PARENT = Set.of(
            "documentation",
            "extensionElements",
            "laneSet",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "ioSpecification",
            "property",
            "incoming",
            "outgoing");

    private static final Set<String> SAID_ELSEWHERE =
            Set.of("incoming", "outgoing", "flowNodeRef", "laneSet", "childLaneSet");

    private final ProcessFile file;
    private final Element element;
    private final Properties properties = new Properties();

    ElementProperties(ProcessFile file, Element element) {
        this.file = file;
        this.element = element;
    }

    static boolean isAboutItsParent(Element element) {
        return ABOUT_THE_PARENT.contains(element.getLocalName());
    }

    Properties read() {
        attributes(element);
        PlainXml.children(element, "*").filter(this::isSaidHere).forEach(this::child);
        return properties;
    }

    private boolean isSaidHere(Element child) {
        return !SAID_ELSEWHERE.contains(child.getLocalName())
                && (!ProcessFile.isFrame(element) || isAboutItsParent(child));
    }

    private void attributes(Element from) {
        XmlWords.attributes(from).forEach(this::attribute);
    }

    private void attribute(Attr attribute) {
        var name = attribute.getLocalName();
        if (REFERENCES.contains(name)) {
            properties.add(Words.of(name), file.referredTo(attribute.getValue()));
        } else {
            properties.add(Words.of(name), XmlWords.value(attribute.getValue()));
        }
    }

    private void child(Element child) {
        var name = child.getLocalName();
        if (name.equals("extensionElements")) {
            PlainXml.children(child, "*").forEach(this::extension);
        } else if (name.endsWith("EventDefinition") || name.equals("multiInstanceLoopCharacteristics")) {
            if (name.startsWith("multi")) {
                properties.add("several instances", "yes");
            }
            attributes(child);
            PlainXml.children(child, "*").forEach(this::child);
        } else {
            properties.add(Words.of(name), said(child));
        }
    }

    /** Documentation is for people: where its lines break says nothing. */
    private static Value said(Element child) {
        var whole = XmlWords.whole(child);
        return child.getLocalName().equals("documentation") ? Value.of(Words.plain(whole)) : XmlWords.value(whole);
    }

    private void extension(Element child) {
        switch (child.getLocalName()) {
            case "in" -> mapping("passes in", child);
            case "out" -> mapping("takes back", child);
            case "taskListener", "executionListener" -> listener(child);
            case "inputOutput", "properties" -> PlainXml.children(child, "*").forEach(this::named);
            default -> properties.add(Words.of(child.getLocalName()), XmlWords.value(XmlWords.whole(child)));
        }
    }

    private void mapping(String way, Element mapping) {
        var target = mapping.getAttribute("target");
        var source = mapping.hasAttribute("source")
                ? mapping.getAttribute("source")
                : mapping.getAttribute("sourceExpression");
        if (mapping.hasAttribute("businessKey")) {
            properties.add(way + " the business key", mapping.getAttribute("businessKey"));
        } else if (target.isEmpty()) {
            properties.add(way, XmlWords.whole(mapping));
        } else {
            properties.add(
                    way + " " + Words.quoted(target),
                    mapping.getAttribute("local").equals("true") ? source + " (its own only)" : source);
        }
    }

    private void listener(Element listener) {
        var called = Stream.of("delegateExpression", "expression", "class")
                .filter(listener::hasAttribute)
                .map(listener::getAttribute)
                .findFirst()
                .orElse("");
        var inside = PlainXml.children(listener, "*").map(XmlWords::whole).collect(Collectors.joining(", "));
        properties.add(
                "what is done on " + listener.getAttribute("event"),
                inside.isEmpty() ? called : called + " (" + inside + ")");
    }

    private void named(Element parameter) {
        var value = parameter.getLocalName().equals("property")
                ? parameter.getAttribute("value")
                : PlainXml.children(parameter, "*").findAny().isPresent()
                        ? XmlWords.whole(parameter)
                        : parameter.getTextContent();
        properties.add(
                Words.of(parameter.getLocalName()) + " " + Words.quoted(parameter.getAttribute("name")),
                XmlWords.value(value));
    }
}
