package org.concordat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.clock.ClockWords;
import org.w3c.dom.Element;

/** The README's table of timers, from the diagrams and the table of their clocks. */
record TimerTable(List<XmlFile> diagrams, List<Rule> rules) {

    /** A row of the table of clocks: what it is asked, and what it answers by the names of its columns. */
    record Rule(String clock, String lane, Map<String, String> answers) {}

    private static final Pattern CLOCK = Pattern.compile("'(\\w+Due)'");
    private static final String WAITS = "//b:userTask | //b:boundaryEvent | //b:startEvent | //b:intermediateCatchEvent"
            + " | //c:taskListener[@event='timeout']";
    private static final List<String> LANES = List.of("standard", "expedited", "urgent");

    TimerTable(List<XmlFile> diagrams, XmlFile clocks) {
        this(diagrams, rules(clocks));
    }

    List<String> lines() {
        var head = Stream.of(
                "| process | what waits | clock | standard / expedited / urgent | when it runs out |",
                "|---|---|---|---|---|");
        return Stream.concat(head, diagrams.stream().flatMap(this::rows)).toList();
    }

    private Stream<String> rows(XmlFile diagram) {
        return waits(diagram).entrySet().stream()
                .map(wait -> "| " + diagram.name() + " | " + waiting(diagram, wait.getValue()) + " | "
                        + ClockWords.of(wait.getKey()) + ", `" + wait.getKey() + "` | " + terms(wait.getKey()) + " | "
                        + consequence(wait.getValue()) + " |");
    }

    /** The steps and timers that ask each clock, in the order of the diagram. */
    private static Map<String, List<Element>> waits(XmlFile diagram) {
        var waits = new LinkedHashMap<String, List<Element>>();
        for (var each : diagram.find(WAITS)) {
            var asked = CLOCK.matcher(XmlFile.camunda(each, "dueDate") + timer(each));
            while (asked.find()) {
                var asking = waits.computeIfAbsent(asked.group(1), clock -> new ArrayList<>());
                if (!asking.contains(each)) {
                    asking.add(each);
                }
            }
        }
        return waits;
    }

    private static String timer(Element each) {
        return XmlFile.find(each, "b:timerEventDefinition/b:timeDate").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    private static String waiting(XmlFile diagram, List<Element> asking) {
        return asking.stream()
                .map(each -> host(diagram, each).getAttribute("name"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What waits for a timer: the step it sits on, or the whole process. */
    private static Element host(XmlFile diagram, Element timer) {
        return switch (timer.getLocalName()) {
            case "boundaryEvent" ->
                diagram.find("//*[@id='" + timer.getAttribute("attachedToRef") + "']")
                        .get(0);
            case "startEvent" -> diagram.find("//b:process").get(0);
            case "taskListener" -> (Element) timer.getParentNode().getParentNode();
            default -> timer;
        };
    }

    private static String consequence(List<Element> asking) {
        var timers = asking.stream()
                .filter(each -> !each.getLocalName().equals("userTask"))
                .map(TimerTable::fires)
                .toList();
        return String.join("; ", timers);
    }

    private static String fires(Element timer) {
        if (timer.getLocalName().equals("taskListener")) {
            return timer.getAttribute("expression").startsWith("${clocks.reportBreach(")
                    ? "Clock breach, and the work goes on"
                    : "a reminder, and the work goes on";
        }
        var goesOn = timer.getAttribute("cancelActivity").equals("false")
                || timer.getAttribute("isInterrupting").equals("false");
        return timer.getAttribute("name") + (goesOn ? ", and the work goes on" : "");
    }

    private String terms(String clock) {
        var terms = LANES.stream().map(lane -> rule(clock, lane)).toList();
        var amounts = terms.stream().map(term -> term.get("amount")).collect(Collectors.joining(" / "));
        return amounts + " " + terms.get(0).get("unit").replace("\"", "").replace('-', ' ') + "s";
    }

    /** What the first row says that is for this clock and lane. */
    private Map<String, String> rule(String clock, String lane) {
        return rules.stream()
                .filter(rule -> rule.clock().equals('"' + clock + '"'))
                .filter(rule -> List.of("", '"' + lane + '"').contains(rule.lane()))
                .findFirst()
                .map(Rule::answers)
                .orElseThrow(() -> new AssertionError("No clock " + clock));
    }

    private static List<Rule> rules(XmlFile clocks) {
        var columns = clocks.find("//d:output").stream()
                .map(column -> column.getAttribute("name"))
                .toList();
        return clocks.find("//d:rule").stream()
                .map(rule -> rule(columns, cells(rule, "d:inputEntry"), cells(rule, "d:outputEntry")))
                .toList();
    }

    private static Rule rule(List<String> columns, List<String> asked, List<String> answered) {
        var answers = IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, answered::get));
        return new Rule(asked.get(0), asked.get(1), answers);
    }

    private static List<String> cells(Element rule, String kind) {
        return XmlFile.find(rule, kind).stream()
                .map(cell -> cell.getTextContent().strip())
                .toList();
    }
}
