package org.concordat.audit.changes;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.audit.changes.Part.Properties;
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

    private static final int DEEPEST = 12;

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
        attributesOf(from)
                .filter(each -> !each.getName().equals("id") && !each.getName().startsWith("xmlns"))
                .forEach(this::attribute);
    }

    private static Stream<Attr> attributesOf(Element from) {
        var attributes = from.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(at -> (Attr) attributes.item(at));
    }

    private void attribute(Attr attribute) {
        var name = attribute.getLocalName();
        if (REFERENCES.contains(name)) {
            properties.add(Words.of(name), file.referredTo(attribute.getValue()));
        } else {
            properties.add(Words.of(name), Words.plain(attribute.getValue()));
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
            properties.add(Words.of(name), whole(child, 0));
        }
    }

    private void extension(Element child) {
        switch (child.getLocalName()) {
            case "in" -> mapping("passes in", child);
            case "out" -> mapping("takes back", child);
            case "taskListener", "executionListener" -> listener(child);
            case "inputOutput", "properties" -> PlainXml.children(child, "*").forEach(this::named);
            default -> properties.add(Words.of(child.getLocalName()), whole(child, 0));
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
            properties.add(way, whole(mapping, 0));
        } else {
            properties.add(way + " " + Words.quoted(target), source);
        }
    }

    private void listener(Element listener) {
        var called = Stream.of("delegateExpression", "expression", "class")
                .filter(listener::hasAttribute)
                .map(listener::getAttribute)
                .findFirst()
                .orElse("");
        var inside =
                PlainXml.children(listener, "*").map(each -> whole(each, 0)).collect(Collectors.joining(", "));
        properties.add(
                "what is done on " + listener.getAttribute("event"),
                inside.isEmpty() ? called : called + " (" + inside + ")");
    }

    private void named(Element parameter) {
        var name = parameter.getAttribute("name");
        var value = parameter.getLocalName().equals("property")
                ? parameter.getAttribute("value")
                : PlainXml.children(parameter, "*").findAny().isPresent()
                        ? whole(parameter, 0)
                        : Words.plain(parameter.getTextContent());
        properties.add(Words.of(parameter.getLocalName()) + " " + Words.quoted(name), value);
    }

    /** All that is written in an element, whatever it is; ids of its own say nothing. */
    private static String whole(Element element, int depth) {
        var attributes = attributesOf(element)
                .filter(each -> !each.getName().equals("id")
                        && !each.getName().startsWith("xmlns")
                        && !each.getName().equals("xsi:type"))
                .map(each -> Words.of(each.getLocalName()) + " " + each.getValue())
                .sorted();
        var children = PlainXml.children(element, "*").toList();
        var inside = children.isEmpty() || depth > DEEPEST
                ? Stream.of(Words.plain(element.getTextContent()))
                : children.stream().map(each -> Words.of(each.getLocalName()) + " " + whole(each, depth + 1));
        return Stream.concat(attributes, inside).filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
    }
}
