package org.concordat.audit.diagram;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What an element of BPMN is, from how it is written. */
public final class ShapeWords {

    private ShapeWords() {}

    /** What an element is, such as "user task" or "timer boundary event". */
    public static String kindInWords(Element element) {
        return Shape.kindInWords(symbolOf(element), kindOf(element));
    }

    static Kind kindOf(Element element) {
        return switch (element.getLocalName()) {
            case "startEvent" -> Kind.START;
            case "intermediateCatchEvent" -> Kind.CATCH;
            case "intermediateThrowEvent" -> Kind.THROW;
            case "boundaryEvent" -> Kind.BOUNDARY;
            case "endEvent" -> Kind.END;
            case "callActivity" -> Kind.CALL;
            case "subProcess" ->
                element.getAttribute("triggeredByEvent").equals("true") ? Kind.EVENT_SUB_PROCESS : Kind.SUB_PROCESS;
            case "transaction" -> Kind.TRANSACTION;
            case "adHocSubProcess" -> Kind.AD_HOC;
            case "participant" -> Kind.POOL;
            case "lane" -> Kind.LANE;
            case "dataObjectReference", "dataInput", "dataOutput" -> Kind.DATA;
            case "dataStoreReference" -> Kind.STORE;
            case "textAnnotation" -> Kind.NOTE;
            case "group" -> Kind.GROUP;
            default -> kindByEnding(element.getLocalName());
        };
    }

    private static Kind kindByEnding(String name) {
        return name.endsWith("Gateway")
                ? Kind.GATEWAY
                : name.equals("task") || name.endsWith("Task") ? Kind.TASK : Kind.OTHER;
    }

    static Symbol symbolOf(Element element) {
        return switch (element.getLocalName()) {
            case "userTask" -> Symbol.USER;
            case "serviceTask" -> Symbol.SERVICE;
            case "sendTask" -> Symbol.SEND;
            case "receiveTask" -> Symbol.RECEIVE;
            case "manualTask" -> Symbol.MANUAL;
            case "scriptTask" -> Symbol.SCRIPT;
            case "businessRuleTask" -> Symbol.RULE;
            case "exclusiveGateway" -> Symbol.EXCLUSIVE;
            case "parallelGateway" -> Symbol.PARALLEL;
            case "inclusiveGateway" -> Symbol.INCLUSIVE;
            case "eventBasedGateway" -> Symbol.EVENT_BASED;
            case "complexGateway" -> Symbol.COMPLEX;
            default -> triggerOf(element);
        };
    }

    private static Symbol triggerOf(Element element) {
        var triggers = PlainXml.children(element, "*")
                .map(Element::getLocalName)
                .filter(each -> each.endsWith("EventDefinition"))
                .toList();
        return triggers.isEmpty() ? Symbol.NONE : triggers.size() > 1 ? several(element) : trigger(triggers);
    }

    private static Symbol several(Element element) {
        return element.getAttribute("parallelMultiple").equals("true") ? Symbol.PARALLEL_MULTIPLE : Symbol.MULTIPLE;
    }

    private static Symbol trigger(List<String> triggers) {
        return switch (triggers.get(0)) {
            case "messageEventDefinition" -> Symbol.MESSAGE;
            case "timerEventDefinition" -> Symbol.TIMER;
            case "errorEventDefinition" -> Symbol.ERROR;
            case "escalationEventDefinition" -> Symbol.ESCALATION;
            case "cancelEventDefinition" -> Symbol.CANCEL;
            case "compensateEventDefinition" -> Symbol.COMPENSATION;
            case "conditionalEventDefinition" -> Symbol.CONDITION;
            case "linkEventDefinition" -> Symbol.LINK;
            case "signalEventDefinition" -> Symbol.SIGNAL;
            case "terminateEventDefinition" -> Symbol.TERMINATE;
            default -> Symbol.MULTIPLE;
        };
    }

    static Set<Trait> traitsOf(Element drawing, Element element) {
        var traits = EnumSet.noneOf(Trait.class);
        note(traits, Trait.NON_INTERRUPTING, element, "cancelActivity", "false");
        note(traits, Trait.NON_INTERRUPTING, element, "isInterrupting", "false");
        note(traits, Trait.FOR_COMPENSATION, element, "isForCompensation", "true");
        note(traits, Trait.COLLAPSED, drawing, "isExpanded", "false");
        note(traits, Trait.VERTICAL, drawing, "isHorizontal", "false");
        if (element.getLocalName().equals("exclusiveGateway")
                && !drawing.getAttribute("isMarkerVisible").equals("true")) {
            traits.add(Trait.MARKER_HIDDEN);
        }
        PlainXml.children(element, "standardLoopCharacteristics").forEach(each -> traits.add(Trait.LOOPING));
        PlainXml.children(element, "multiInstanceLoopCharacteristics")
                .forEach(each -> traits.add(
                        each.getAttribute("isSequential").equals("true")
                                ? Trait.SEQUENTIAL_INSTANCES
                                : Trait.PARALLEL_INSTANCES));
        return traits;
    }

    private static void note(Set<Trait> traits, Trait trait, Element element, String attribute, String value) {
        if (element.getAttribute(attribute).equals(value)) {
            traits.add(trait);
        }
    }
}
