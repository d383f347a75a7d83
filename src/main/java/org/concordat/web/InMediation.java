package org.concordat.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Outcome;
import org.concordat.notice.Notice;

/**
 * What the parties and their mediator do among themselves. Who stands outside mediation learns neither that it was done
 * nor until when it can be.
 */
public final class InMediation {

    private static final Set<Outcome> OUTCOMES = EnumSet.of(
            Outcome.SESSION_PROPOSED,
            Outcome.INVITATION_ANSWERED,
            Outcome.SESSION_FIXED,
            Outcome.SESSION_CANCELLED,
            Outcome.OFFERS_INTERRUPTED,
            Outcome.PAPER_RELEASED,
            Outcome.OFFER_SEALED,
            Outcome.OFFERS_REVEALED,
            Outcome.OFFERS_KEPT_SEALED,
            Outcome.SETTLEMENT_DRAFTED,
            Outcome.SETTLEMENT_SIGNED,
            Outcome.SIGNATURE_REFUSED,
            Outcome.SETTLEMENT_REFUSED,
            Outcome.SETTLEMENT_LAPSED,
            Outcome.SETTLEMENT_DROPPED,
            Outcome.MEDIATION_LEFT);

    private static final Set<String> NOTICES = EnumSet.of(
                    Notice.Template.INFORMATION_ASKED,
                    Notice.Template.EXTENSION_ASKED,
                    Notice.Template.EXTENSION_GRANTED,
                    Notice.Template.EXTENSION_REFUSED,
                    Notice.Template.SESSION_PROPOSED,
                    Notice.Template.SESSION_FIXED,
                    Notice.Template.SESSION_CANCELLED,
                    Notice.Template.SESSION_MISSED,
                    Notice.Template.SETTLEMENT_REFUSED,
                    Notice.Template.SETTLEMENT_LAPSED)
            .stream()
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** The steps, each with its clock. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("proposeSession", "sessionProposalDue"),
            Map.entry("answerInvitation", "invitationDue"),
            Map.entry("holdSession", "sessionDue"),
            Map.entry("submitOffer", "offerDue"),
            Map.entry("draftSettlement", "draftDue"),
            Map.entry("signSettlement", "signatureDue"),
            // asked outside mediation, too; one name for both tells nobody outside which it is
            Map.entry("provideInformation", "informationDue"),
            Map.entry("reviewPause", "pauseReviewDue"),
            Map.entry("answerExtension", "extensionAnswerDue"),
            Map.entry("decideExtension", "extensionDecisionDue"));

    /** They begin anew with every step, and so tell of each that it was taken. */
    private static final Set<String> INACTIVITY = Set.of("inactivityWarningDue", "inactivityDue");

    /** Everybody knows until when it may last; it waits for whoever has one of the steps. */
    private static final String WHOLE = "mediationDue";

    /** Who has the step that a clock waits for. */
    private static final Set<String> HOLDERS = Set.of("heldBy", "heldAs");

    /** What was said about more time; that there is more is told by the deadline itself. */
    private static final Set<Outcome> ABOUT_TIME = EnumSet.of(
            Outcome.EXTENSION_ASKED,
            Outcome.EXTENSION_AGREED,
            Outcome.EXTENSION_OBJECTED,
            Outcome.EXTENSION_GRANTED,
            Outcome.EXTENSION_REFUSED,
            Outcome.EXTENSION_OVERTAKEN);

    private InMediation() {}

    static boolean isEntry(Outcome outcome, Map<String, String> facts) {
        return switch (outcome) {
            case NOTICE_SERVED, NOTICE_RECEIVED, NOTICE_FAILED, NOTICE_SERVED_AGAIN ->
                NOTICES.contains(facts.getOrDefault("template", ""));
            // who has such a step tells that there is one
            case NOBODY_ELIGIBLE, LAST_RESORT_RELIEVED -> isStep(facts.getOrDefault("task", ""));
            case OPERATOR_INTERVENED, PROCESS_MIGRATED, INTERVENTION_EXPLAINED ->
                ReadableHistory.isPathKept(facts.getOrDefault("process", ""));
            // tells of another dispute, which is over
            case DISPUTE_TAKEN_IN -> false;
            default -> OUTCOMES.contains(outcome) || isAboutIt(outcome, facts.getOrDefault("clock", ""));
        };
    }

    private static boolean isAboutIt(Outcome outcome, String clock) {
        return ABOUT_TIME.contains(outcome) ? isAskedAbout(clock) : isClock(clock);
    }

    /** Which facts of an entry that everybody may know of tell who has which step. */
    static Set<String> holders(Map<String, String> facts) {
        return WHOLE.equals(facts.get("clock")) ? HOLDERS : Set.of();
    }

    static boolean isNotice(Notice.Template template) {
        return NOTICES.contains(template.name());
    }

    /** Whether a clock runs for such a step, or from the last one. */
    public static boolean isClock(String name) {
        return STEPS.containsValue(name) || INACTIVITY.contains(name);
    }

    /** The names of all such clocks. */
    static Set<String> clocks() {
        return Stream.concat(STEPS.values().stream(), INACTIVITY.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what is said about more time for a clock stays between the parties and the mediator. */
    static boolean isAskedAbout(String clock) {
        return isClock(clock) || clock.equals(WHOLE);
    }

    /** Whether a task is such a step. */
    public static boolean isStep(String key) {
        return STEPS.containsKey(key);
    }
}
