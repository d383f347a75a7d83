package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.audit.changes.Part.Value;
import org.concordat.audit.diagram.PlainXml;
import org.concordat.audit.diagram.ShapeWords;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A file of BPMN, read for what its elements do. */
final class ProcessFile {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> FRAMES = Set.of(
            "process", "subProcess", "transaction", "adHocSubProcess", "collaboration", "laneSet", "childLaneSet");

    private static final Set<String> WHOLE = Set.of("process", "collaboration", "definitions");

    private static final Map<String, String> LINES = Map.of(
            "sequenceFlow", "flow", "messageFlow", "message flow", "association", "association", "process", "process");

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Element> laneOf = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, List<String>> asked = new LinkedHashMap<>();

    ProcessFile(String bpmn) {
        if (!bpmn.isEmpty()) {
            read(PlainXml.parse(bpmn));
        }
    }

    private void read(Document document) {
        var nodes = document.getElementsByTagNameNS(MODEL, "*");
        var elements = new ArrayList<Element>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        elements.forEach(element -> byId.putIfAbsent(element.getAttribute("id"), element));
        elements.stream()
                .filter(element -> element.getLocalName().equals("flowNodeRef"))
                .forEach(element -> laneOf.put(element.getTextContent().strip(), (Element) element.getParentNode()));
        elements.stream().filter(ProcessFile::isPart).map(this::part).forEach(parts::add);
        elements.stream().filter(this::isAsked).forEach(flow -> asked.computeIfAbsent(
                        flow.getAttribute("sourceRef"), gateway -> new ArrayList<>())
                .add(flow.getAttribute("id")));
    }

    /** Whether the gateway that it comes from asks for its condition. */
    private boolean isAsked(Element element) {
        var source = byId.get(element.getAttribute("sourceRef"));
        return isPart(element)
                && element.hasAttribute("id")
                && source != null
                && source.getLocalName().equals("exclusiveGateway")
                && element.getElementsByTagNameNS(MODEL, "conditionExpression").getLength() > 0;
    }

    List<Part> parts() {
        return parts;
    }

    /** The flows that a gateway asks, by gateway and in this order: the first whose condition holds is taken. */
    Map<String, List<String>> asked() {
        return asked;
    }

    /** What stands among others: not what only says something about its parent. */
    private static boolean isPart(Element element) {
        return element.getLocalName().equals("process")
                || FRAMES.contains(parent(element)) && !ElementProperties.isAboutItsParent(element);
    }

    /** What has no id is known again by all it says. */
    private static String id(Element element) {
        return element.hasAttribute("id") ? element.getAttribute("id") : XmlWords.whole(element);
    }

    /** Whether what stands in it are parts of their own. */
    static boolean isFrame(Element element) {
        return FRAMES.contains(element.getLocalName());
    }

    private static String parent(Element element) {
        return element.getParentNode() instanceof Element parent ? parent.getLocalName() : "";
    }

    private Part part(Element element) {
        var properties = new ElementProperties(this, element).read();
        properties.add("kind", kind(element));
        if (!WHOLE.contains(parent(element)) && element.getParentNode() instanceof Element frame) {
            properties.add("lies in", new Value(frame.getAttribute("id"), plainly(frame)));
        }
        var lane = laneOf.get(element.getAttribute("id"));
        if (lane != null) {
            properties.add("lane", new Value(lane.getAttribute("id"), plainly(lane)));
        }
        return new Part(id(element), subject(element), properties.asMap());
    }

    private static String kind(Element element) {
        var line = LINES.get(element.getLocalName());
        return line == null ? ShapeWords.kindInWords(element) : line;
    }

    private String subject(Element element) {
        var name = Words.plain(element.getAttribute("name"));
        var subject = Words.capitalized(kind(element))
                + (name.isEmpty()
                        ? isLine(element) ? "" : " (" + element.getAttribute("id") + ")"
                        : " " + Words.quoted(name));
        return isLine(element)
                ? subject + " from " + called(element.getAttribute("sourceRef")) + " to "
                        + called(element.getAttribute("targetRef"))
                : subject;
    }

    private static boolean isLine(Element element) {
        return element.hasAttribute("sourceRef") && element.hasAttribute("targetRef");
    }

    /** What another element refers to, by its name; what it is compared by, too, if it only carries a name. */
    Value referredTo(String id) {
        var element = byId.get(id.substring(id.indexOf(':') + 1));
        if (element == null) {
            return Value.of(id);
        }
        var code = code(element);
        return isDefinition(element)
                ? Value.of(element.getAttribute("name") + (code == null ? "" : ", code " + code))
                : new Value(element.getAttribute("id"), plainly(element));
    }

    private String plainly(Element element) {
        var name = Words.plain(element.getAttribute("name"));
        return name.isEmpty() || isLine(element) ? called(element) : name;
    }

    private static boolean isDefinition(Element element) {
        return parent(element).equals("definitions") && !element.getLocalName().equals("process");
    }

    private static @Nullable String code(Element element) {
        return element.hasAttribute("errorCode")
                ? element.getAttribute("errorCode")
                : element.hasAttribute("escalationCode") ? element.getAttribute("escalationCode") : null;
    }

    private String called(String id) {
        var element = byId.get(id);
        return element == null ? Words.quoted(id) : called(element);
    }

    private String called(Element element) {
        var name = Words.plain(element.getAttribute("name"));
        return isLine(element)
                ? subject(element)
                : name.isEmpty() ? kind(element) + " (" + element.getAttribute("id") + ")" : Words.quoted(name);
    }
}
