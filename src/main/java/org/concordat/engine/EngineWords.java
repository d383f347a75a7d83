package org.concordat.engine;

import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.alliance.Option;
import org.concordat.alliance.Refusal;
import org.concordat.clock.BreachDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The words the engine may keep: every variable by name and shape. Whatever is not declared here, or as a decision of a
 * deployed form, does not enter.
 */
@Component
class EngineWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z]{0,39}");

    private static final Map<String, Pattern> DECLARED = Map.ofEntries(
            Map.entry("alliance", CODE),
            Map.entry("lane", Pattern.compile("urgent|expedited|standard")),
            Map.entry("mediatorSkill", Pattern.compile("[a-z]{2,20}")),
            Map.entry("role", NAME),
            Map.entry("clockName", NAME),
            Map.entry("clock", ID),
            Map.entry("informationRequest", ID),
            Map.entry("asker", CODE),
            Map.entry("newHolder", CODE),
            Map.entry("extensionRequest", ID),
            Map.entry("extensionWay", Pattern.compile("automatic|consent|decision")),
            Map.entry("room", Pattern.compile("case|mediation")),
            Map.entry("breachDecision", Pattern.compile("extended|reassigned|escalated|noted|disputeEscalated|ended")),
            Map.entry("investigation", Pattern.compile("needed|notNeeded")),
            Map.entry("negotiationEndedAs", Pattern.compile("settled|failed|unresolved|silent|waived")),
            Map.entry("ending", Pattern.compile("withdrawn|merged")),
            Map.entry("appointmentEndedAs", Pattern.compile("appointed|none")),
            Map.entry(
                    "mediationEndedAs",
                    Pattern.compile("settled|noProspect|partyEnded|timeOver|inactive|noMediator|unsigned"
                            + "|escalated|disputeEnded")),
            Map.entry(
                    "decisionType",
                    Pattern.compile(
                            "remedy|sanction-ratification|expulsion|readmission|emergency-ratification|appeal|charter-change")),
            Map.entry("motion", ID),
            Map.entry("meeting", Pattern.compile("ordinary|special")),
            Map.entry("deadlock", ID),
            Map.entry("rung", Pattern.compile("vote-again|special-meeting|principals|neutral|none")),
            Map.entry("neutral", ID),
            Map.entry("neutralPerson", CODE),
            Map.entry("choice", ID),
            Map.entry("motionText", ID),
            Map.entry("motionSubject", ID),
            Map.entry("motionResult", Pattern.compile("passed|failed|agreed|tied|inquorate|conflicted|silent")),
            Map.entry("settlementEndedAs", Pattern.compile("signed|refused|lapsed")),
            Map.entry("escalationCause", Pattern.compile("mediationFailed|party|decision|breach")),
            Map.entry("escalationEndedAs", Pattern.compile("settled|ordered|failed|tied|inquorate|conflicted|silent")),
            Map.entry("body", Pattern.compile("conflictCommittee|executiveCommittee|board")),
            Map.entry("terms", ID),
            Map.entry("settlement", ID),
            Map.entry("standstillOrder", ID),
            Map.entry("obligation", ID),
            Map.entry("obligee", ID),
            Map.entry("consequence", Pattern.compile("minor|major|critical|incentiveShare")),
            Map.entry("sequel", Pattern.compile("begins|waits|fallsAway")),
            Map.entry("amendment", ID),
            Map.entry("sanction", ID),
            Map.entry("flaggedMotion", ID),
            Map.entry("resultAgain", Pattern.compile("changed|same")),
            Map.entry("step", CODE),
            Map.entry("stepSubject", ID),
            Map.entry("replacement", ID),
            Map.entry("appealDecision", Pattern.compile("upheld|varied|remitted|reversed|conflicted")),
            Map.entry("sanctionBody", Pattern.compile("conflict-committee|executive-committee|board")),
            Map.entry("compliance", Pattern.compile("kept|broken")),
            Map.entry("party", ID),
            Map.entry("complainant", ID),
            Map.entry("seat", ID),
            Map.entry("investigator", CODE),
            Map.entry("notice", ID),
            Map.entry("nomination", ID),
            Map.entry("named", ID),
            Map.entry("hearing", ID),
            Map.entry("capacity", Pattern.compile("mediator|stand-in|neutral")),
            Map.entry("delegation", ID),
            Map.entry("delegate", CODE),
            Map.entry("anotherDelegate", CODE),
            Map.entry("mediator", CODE));

    private static final Set<String> NUMBERS = Set.of(
            "priority",
            "clause",
            "occurrence",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "loopCounter");

    private static final Set<String> OPTION_LISTS = Set.of(
            "mediatorOptions",
            "investigatorOptions",
            "partyOptions",
            "breachOptions",
            "holderOptions",
            "neutralOptions",
            "namedOptions");

    private static final Pattern TABLE_WORD = Pattern.compile("(?=.{0,80}$)[\\w./:+-]*(, ?[\\w./:+-]+)*");

    private final AllianceNames names;
    private final Map<String, FormField> fields = new ConcurrentHashMap<>();

    EngineWords(@Lazy AllianceNames names) {
        this.names = names;
    }

    /** Learns the fields of every form that is deployed. */
    void readFormsOf(ProcessEngine engine) {
        for (var deployment :
                engine.getRepositoryService().createDeploymentQuery().list()) {
            for (var resource : engine.getRepositoryService().getDeploymentResources(deployment.getId())) {
                if (resource.getName().endsWith(".form")) {
                    learn(FormSchema.read(
                            engine.getRepositoryService().getResourceAsStream(deployment.getId(), resource.getName())));
                }
            }
        }
    }

    void learn(FormSchema form) {
        form.fields().forEach(field -> fields.merge(field.key(), field, FormField::or));
    }

    /**
     * Refuses a variable that may not enter.
     *
     * @throws Refusal naming the variable
     */
    void require(String name, @Nullable Object value) {
        if (!mayEnter(name, value)) {
            throw new Refusal(name, "is not a word of this process; texts belong in the case file");
        }
    }

    private boolean mayEnter(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return isDeclaredText(name, text);
        }
        if (value instanceof Number) {
            return NUMBERS.contains(name) || isDecision(name);
        }
        return value == null ? isKnown(name) : (value instanceof Boolean || value instanceof Date) && isDecision(name);
    }

    private boolean isDeclaredText(String name, String text) {
        var declared = DECLARED.get(name);
        if (declared != null) {
            return declared.matcher(text).matches() && isReal(name, text);
        }
        var field = fields.get(name);
        return field != null
                && (field.isDecision() ? field.offers(text) : ID.matcher(text).matches());
    }

    private boolean isReal(String name, String text) {
        return switch (name) {
            case "alliance" -> names.isAlliance(text);
            case "mediator", "investigator", "delegate", "anotherDelegate", "newHolder", "neutralPerson" ->
                names.isPerson(text);
            default -> true;
        };
    }

    private boolean isDecision(String name) {
        var field = fields.get(name);
        return field != null && field.isDecision();
    }

    private boolean isKnown(String name) {
        return DECLARED.containsKey(name)
                || NUMBERS.contains(name)
                || fields.containsKey(name)
                || OPTION_LISTS.contains(name);
    }

    /**
     * Refuses a list for a form unless it is ours and every label is the name of what its value stands for, or
     * one of our own words.
     *
     * @throws Refusal naming the variable
     */
    void requireOptions(String name, String json) {
        if (!OPTION_LISTS.contains(name) || !names.areNames(json) && !areBreachAnswers(name, json)) {
            throw new Refusal(name, "is not a list the process offers");
        }
    }

    private static boolean areBreachAnswers(String name, String json) {
        var ours = Arrays.stream(BreachDecision.values())
                .map(BreachDecision::option)
                .toList();
        return name.equals("breachOptions") && ours.containsAll(Option.read(json));
    }

    /** Refuses a table's input or output that is neither a number nor a short code: history keeps them in clear. */
    void requireCode(@Nullable Object value) {
        if (value instanceof String text && !TABLE_WORD.matcher(text).matches()) {
            throw new Refusal("table", "takes and gives codes, numbers and dates only");
        }
    }
}
