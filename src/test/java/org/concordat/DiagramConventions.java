package org.concordat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.alliance.Role;
import org.w3c.dom.Element;

/** How diagrams are written and drawn. */
final class DiagramConventions {

    private static final int MOST_STEPS = 15;

    private static final Map<String, Set<String>> EXITS = Map.of(
            "mediation", Set.of("mediationEndedAs", "settlement"),
            "mediation-sessions", Set.of("sessionOutcome"),
            "mediator-appointment", Set.of("mediator", "appointmentEndedAs"),
            "settlement", Set.of("settlement", "settlementEndedAs", "coverage", "settledIssues"));

    private static final Pattern CLOCK = Pattern.compile("clocks\\.\\w+\\(execution,\\s*'(\\w+)'");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*!?(\\w+)(\\.\\w+\\(|\\s*})");
    private static final Pattern INVENTED = Pattern.compile("\\w+_[0-9a-z]{7}");

    private static final String EVENTS =
            "self::b:startEvent or self::b:endEvent or self::b:boundaryEvent or self::b:intermediateCatchEvent"
                    + " or self::b:intermediateThrowEvent";
    private static final String TASKS = "self::b:userTask or self::b:serviceTask or self::b:businessRuleTask"
            + " or self::b:sendTask or self::b:receiveTask or self::b:task or self::b:callActivity";
    private static final String WAITS = "//b:userTask | //b:receiveTask | //b:eventBasedGateway"
            + " | //b:intermediateCatchEvent[not(b:timerEventDefinition)]";
    private static final String GATEWAYS =
            "self::b:exclusiveGateway or self::b:parallelGateway or self::b:eventBasedGateway or self::b:inclusiveGateway";
    private static final String DIVIDING = "//b:exclusiveGateway[count(b:outgoing)>1]";

    private final Set<String> clocks =
            XmlFile.read(Path.of("processes/stage-clocks.dmn")).find("//d:inputEntry[1]/d:text").stream()
                    .map(cell -> cell.getTextContent().replace("\"", ""))
                    .collect(Collectors.toSet());
    private final Set<String> beans;

    DiagramConventions(Set<String> beans) {
        this.beans = beans;
    }

    List<Convention<XmlFile>> all() {
        return Stream.of(written(), steps(), gateways(), calls(), drawn())
                .flatMap(List::stream)
                .toList();
    }

    private List<Convention<XmlFile>> written() {
        return List.of(
                new Convention<>(
                        "file-is-process-id",
                        "the file is named like its process",
                        file -> ids(file, "//b:process", process -> !process.getAttribute("id")
                                .equals(file.name()))),
                xpath(
                        "history-is-kept",
                        "history is kept for the auditors' retention",
                        "//b:process[not(starts-with(@c:historyTimeToLive,'P') and contains(@c:historyTimeToLive,'D'))]"),
                xpath(
                        "not-startable-in-tasklist",
                        "nobody starts it in Tasklist",
                        "//b:process[not(@c:isStartableInTasklist='false')]"),
                xpath(
                        "says-what-it-is-about",
                        "the process says what it is about",
                        "//b:process[not(normalize-space(b:documentation))]"),
                xpath(
                        "no-scripts",
                        "it contains no script",
                        "//b:scriptTask | //c:script | //*[@scriptFormat] | //b:conditionExpression[@language]"),
                xpath(
                        "no-classes",
                        "it names no class, type, topic or connector",
                        "//*[@class or @c:class or @c:type or @c:topic] | //c:connector"),
                xpath(
                        "everything-is-named",
                        "steps and events have a name",
                        "//b:process//*[" + TASKS + " or " + EVENTS
                                + " or self::b:subProcess][not(normalize-space(@name))]"),
                new Convention<>(
                        "no-invented-ids",
                        "no id was left to the Modeler",
                        file -> ids(file, "//b:process//*[@id]", each -> INVENTED.matcher(each.getAttribute("id"))
                                .matches())),
                xpath(
                        "messages-say-what-happened",
                        "a message is named after its room and what happened",
                        "//b:message[not(contains(@name,'.'))]"),
                new Convention<>("known-beans", "every bean it names exists", this::unknownBeans),
                new Convention<>("known-clocks", "every clock it names has a rule", this::unknownClocks));
    }

    private List<Convention<XmlFile>> steps() {
        return List.of(
                xpath(
                        "user-tasks-say-what-to-decide",
                        "a user task says what the person decides",
                        "//b:userTask[not(normalize-space(b:documentation))]"),
                xpath(
                        "user-tasks-have-their-form",
                        "a user task has the form of its name, from its own deployment",
                        "//b:userTask[not(@c:formRef=@id) or not(@c:formRefBinding='deployment')]"),
                new Convention<>(
                        "form-files-exist",
                        "a user task's form lies in its folder under its name",
                        file -> ids(file, "//b:userTask", task -> !Files.exists(form(file, task.getAttribute("id"))))),
                xpath(
                        "due-dates-ask-clocks",
                        "a user task's due date comes from a clock",
                        "//b:userTask[not(starts-with(@c:dueDate,'${clocks.dueDate'))]"),
                xpath(
                        "user-tasks-reach-their-delegate",
                        "a completed task reaches the delegate of its name",
                        "//b:userTask[not(b:extensionElements/c:taskListener[@event='complete']"
                                + "[@delegateExpression=concat('${',../../@id,'Delegate}')])]"),
                xpath(
                        "service-tasks-reach-their-delegate",
                        "a service task reaches the delegate of its name",
                        "//b:process//*[self::b:serviceTask or self::b:businessRuleTask or self::b:sendTask]"
                                + "[not(@c:delegateExpression=concat('${',@id,'Delegate}'))]"),
                xpath(
                        "listeners-are-expressions",
                        "listeners are expressions",
                        "//*[self::c:taskListener or self::c:executionListener]"
                                + "[not(starts-with(@expression,'${') or starts-with(@delegateExpression,'${'))]"),
                xpath(
                        "timers-ask-clocks",
                        "a timer asks a clock",
                        "//b:timerEventDefinition[not(b:timeDate[starts-with(normalize-space(.),'${clocks.')])]"),
                new Convention<>(
                        "waits-end",
                        "every wait has a deadline from a clock, and its end does something",
                        DiagramConventions::endlessWaits),
                new Convention<>("groups-are-roles", "candidate groups are roles", DiagramConventions::unknownGroups),
                xpath(
                        "parallel-tasks-have-a-save-point",
                        "people who answer at once are joined one after another",
                        "//*[self::b:userTask or self::b:subProcess]/b:multiInstanceLoopCharacteristics"
                                + "[not(@c:asyncAfter='true') or @c:exclusive='false' or @isSequential='true']"),
                new Convention<>(
                        "few-steps",
                        "the story has at most " + MOST_STEPS + " tasks, call activities and questions",
                        DiagramConventions::tooManySteps));
    }

    private List<Convention<XmlFile>> gateways() {
        return List.of(
                xpath(
                        "gateways-ask",
                        "a dividing gateway asks a question",
                        DIVIDING + "[substring(@name,string-length(@name))!='?' or not(@name)"
                                + " or not(starts-with(@id,'is') or starts-with(@id,'has'))]"),
                xpath(
                        "flows-answer",
                        "every flow of a question is an answer",
                        "//b:sequenceFlow[@sourceRef=" + DIVIDING + "/@id][not(normalize-space(@name))]"),
                xpath(
                        "no-is-the-default",
                        "the negative answer is the default",
                        DIVIDING + "[not(@default=//b:sequenceFlow[starts-with(@name,'No')]/@id)]"),
                new Convention<>(
                        "answers-are-named-after-the-question",
                        "an answer's id is its gateway's and the answer",
                        file -> ids(
                                file,
                                "//b:sequenceFlow[@sourceRef=" + DIVIDING + "/@id]",
                                flow -> !isNamedAfterQuestion(flow))),
                xpath(
                        "joins-are-silent",
                        "a gateway that does not divide has no name and says what it does",
                        "//b:exclusiveGateway[count(b:outgoing)=1][@name or not(starts-with(@id,'join'))]"
                                + " | //b:parallelGateway[@name or not(starts-with(@id,'join') or starts-with(@id,'fork'))]"
                                + " | //b:eventBasedGateway[@name or not(starts-with(@id,'await'))]"));
    }

    private List<Convention<XmlFile>> calls() {
        return List.of(
                xpath(
                        "calls-pass-the-business-key",
                        "a call activity passes the business key",
                        "//b:callActivity[not(b:extensionElements/c:in[@businessKey='#{execution.processBusinessKey}'])]"),
                xpath(
                        "calls-pass-named-variables",
                        "a call activity passes only variables it names",
                        "//b:callActivity/b:extensionElements/*[@variables]"),
                new Convention<>(
                        "mediation-has-typed-exits",
                        "mediation hands out how it ended and the settlement, nothing else",
                        DiagramConventions::untypedExits),
                xpath(
                        "mediation-messages-carry-nothing",
                        "mediation sends no message but that a clock ran out, and no data on it",
                        "//b:process[starts-with(@id,'mediation') or @id='settlement']//*"
                                + "[self::b:sendTask or (self::b:endEvent or self::b:intermediateThrowEvent)"
                                + " and (b:messageEventDefinition or b:signalEventDefinition"
                                + " or b:escalationEventDefinition or b:errorEventDefinition)]"
                                + "[.//c:in or .//c:inputParameter[not(@name='clockName')]"
                                + " or not(b:messageEventDefinition/@c:delegateExpression='${reportBreachDelegate}')]"),
                new Convention<>(
                        "called-processes-exist",
                        "a called process exists",
                        file -> ids(
                                file,
                                "//b:callActivity",
                                call -> !Files.exists(
                                        Path.of("processes", call.getAttribute("calledElement") + ".bpmn")))));
    }

    /** What was said in mediation must not leave it with a call's results. */
    private static List<String> untypedExits(XmlFile file) {
        return EXITS.entrySet().stream()
                .flatMap(exits -> file.find("//b:callActivity[@calledElement='" + exits.getKey() + "']//c:out").stream()
                        .filter(result -> !exits.getValue().contains(result.getAttribute("source"))))
                .map(XmlFile::idOf)
                .toList();
    }

    private List<Convention<XmlFile>> drawn() {
        return List.of(
                xpath(
                        "everything-is-drawn",
                        "every step, event, gateway and flow is drawn",
                        "//b:process//*[" + TASKS + " or " + EVENTS + " or " + GATEWAYS + " or self::b:subProcess]"
                                + "[not(@id=//bpmndi:BPMNShape/@bpmnElement)]"
                                + " | //b:sequenceFlow[not(@id=//bpmndi:BPMNEdge/@bpmnElement)]"),
                new Convention<>(
                        "flows-are-straight",
                        "flows run horizontally and vertically",
                        file -> ids(file, "//bpmndi:BPMNEdge", edge -> !isStraight(edge))),
                new Convention<>(
                        "entered-from-the-left",
                        "only a loop's joining gateway, and a wait or a question on the way back to it, is entered from the right",
                        file -> ids(file, "//b:sequenceFlow", flow -> isEnteredFromTheRight(file, flow))),
                xpath("no-lanes", "it has no lane", "//b:laneSet | //b:participant"),
                xpath(
                        "no-colours",
                        "it has no colour",
                        "//*[@*[local-name()='fill' or local-name()='stroke'"
                                + " or local-name()='background-color' or local-name()='border-color']]"));
    }

    private static Convention<XmlFile> xpath(String name, String rule, String offenders) {
        return new Convention<>(name, rule, file -> ids(file, offenders, each -> true));
    }

    private static List<String> ids(XmlFile file, String xpath, Predicate<Element> offends) {
        return file.find(xpath).stream().filter(offends).map(XmlFile::idOf).toList();
    }

    static Path form(XmlFile diagram, String task) {
        var kebab = task.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return Path.of("forms", diagram.name(), kebab + ".form");
    }

    /** A step or event that waits, without a timer that ends the wait or reports that it goes on for too long. */
    private static List<String> endlessWaits(XmlFile file) {
        return ids(file, WAITS, wait -> !endsInTime(file, wait));
    }

    private static boolean endsInTime(XmlFile file, Element wait) {
        return switch (wait.getLocalName()) {
            case "userTask" -> {
                var clock = clockOf(XmlFile.camunda(wait, "dueDate"));
                yield !clock.isEmpty() && timersOf(file, wait).anyMatch(clock::equals);
            }
            case "eventBasedGateway" -> isFollowedByATimer(file, wait);
            case "intermediateCatchEvent" ->
                !file.find("//b:eventBasedGateway[b:outgoing='"
                                + XmlFile.find(wait, "b:incoming")
                                        .get(0)
                                        .getTextContent()
                                        .strip() + "']")
                        .isEmpty();
            default -> timersOf(file, wait).findAny().isPresent();
        };
    }

    /**
     * The clocks of the timers on a step that lead somewhere, drawn on its border or that of the sub-process it stands in,
     * or written into it.
     */
    private static Stream<String> timersOf(XmlFile file, Element step) {
        var drawn = Stream.of(step, (Element) step.getParentNode())
                .flatMap(host -> file
                        .find("//b:boundaryEvent[@attachedToRef='" + host.getAttribute("id")
                                + "'][b:outgoing]//b:timeDate")
                        .stream());
        var written = XmlFile.find(
                step,
                "b:extensionElements/c:taskListener[@event='timeout']"
                        + "[starts-with(@expression,'${clocks.reportBreach(')]//b:timeDate")
                .stream();
        return Stream.concat(drawn, written)
                .map(timer -> clockOf(timer.getTextContent()))
                .filter(clock -> !clock.isEmpty());
    }

    private static boolean isFollowedByATimer(XmlFile file, Element gateway) {
        return !file.find("//b:intermediateCatchEvent[b:timerEventDefinition][@id=//b:sequenceFlow[@sourceRef='"
                        + gateway.getAttribute("id") + "']/@targetRef]")
                .isEmpty();
    }

    private static String clockOf(String expression) {
        var clock = CLOCK.matcher(expression);
        return clock.find() ? clock.group(1) : "";
    }

    private List<String> unknownBeans(XmlFile file) {
        return expressions(file)
                .flatMap(text -> BEAN.matcher(text).results())
                .filter(bean -> bean.group(2).startsWith(".") || bean.group(1).endsWith("Delegate"))
                .map(bean -> bean.group(1))
                .filter(bean -> !bean.equals("execution") && !bean.equals("task") && !beans.contains(bean))
                .distinct()
                .toList();
    }

    private List<String> unknownClocks(XmlFile file) {
        var named =
                expressions(file).flatMap(text -> CLOCK.matcher(text).results()).map(clock -> clock.group(1));
        var reported =
                file.find("//c:inputParameter[@name='clockName']").stream().map(Element::getTextContent);
        return Stream.concat(named, reported)
                .filter(clock -> !clocks.contains(clock))
                .distinct()
                .toList();
    }

    /** Every attribute and text that may hold an expression. */
    private static Stream<String> expressions(XmlFile file) {
        return file.find("//b:process/descendant-or-self::*").stream()
                .flatMap(element -> Stream.concat(
                        IntStream.range(0, element.getAttributes().getLength())
                                .mapToObj(i -> element.getAttributes().item(i).getNodeValue()),
                        XmlFile.find(element, "*").isEmpty() ? Stream.of(element.getTextContent()) : Stream.of()))
                .filter(text -> text.contains("{"));
    }

    private static List<String> unknownGroups(XmlFile file) {
        var roles = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
        return file.find("//b:userTask[@c:candidateGroups]").stream()
                .flatMap(task ->
                        Stream.of(XmlFile.camunda(task, "candidateGroups").split(",")))
                .filter(group -> !roles.contains(group.strip()))
                .toList();
    }

    private static List<String> tooManySteps(XmlFile file) {
        var steps = file.find("//b:process/*[" + TASKS + "] | //b:process/b:exclusiveGateway[count(b:outgoing)>1]");
        return steps.size() > MOST_STEPS ? List.of(steps.size() + " steps") : List.of();
    }

    private static boolean isNamedAfterQuestion(Element flow) {
        var words = flow.getAttribute("name").split("\\s+");
        var answer = Arrays.stream(words, 1, words.length)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", words[0].toLowerCase(Locale.ROOT), ""));
        return flow.getAttribute("id").equals(flow.getAttribute("sourceRef") + "_" + answer);
    }

    private static boolean isStraight(Element edge) {
        var points = XmlFile.find(edge, "di:waypoint");
        for (var i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (number(from, "x") != number(to, "x") && number(from, "y") != number(to, "y")) {
                return false;
            }
        }
        return points.size() > 1;
    }

    private static boolean isEnteredFromTheRight(XmlFile file, Element flow) {
        var target = flow.getAttribute("targetRef");
        var points = file.find("//bpmndi:BPMNEdge[@bpmnElement='" + flow.getAttribute("id") + "']/di:waypoint");
        var bounds = file.find("//bpmndi:BPMNShape[@bpmnElement='" + target + "']/dc:Bounds");
        var isOnTheWayBack = !file.find(
                        "//*[self::b:intermediateCatchEvent or self::b:exclusiveGateway][@id='" + target + "']")
                .isEmpty();
        if (target.startsWith("join") || isOnTheWayBack || points.isEmpty() || bounds.isEmpty()) {
            return false;
        }
        var shape = bounds.get(0);
        return number(points.get(points.size() - 1), "x") == number(shape, "x") + number(shape, "width");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
