package org.concordat.conflict.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.concordat.alliance.Choice;
import org.jspecify.annotations.Nullable;

/** The variables of an investigation. None of them leaves it. */
final class InvestigationVariables {

    static final String INVESTIGATOR_OPTIONS = "investigatorOptions";
    static final String INVESTIGATOR_CHOICE = "investigatorChoice";
    static final String INVESTIGATOR = "investigator";
    static final String INVESTIGATOR_REASONS = "investigatorReasons";
    static final String INDEPENDENCE = "independence";
    static final String DISCLOSED_TIES = "disclosedTies";
    static final String PARTY_OPTIONS = "partyOptions";
    static final String ALLEGATIONS = "allegations";
    static final String REQUESTS = "requests";
    static final String PARTY = "party";
    static final String REQUEST_ANSWER = "requestAnswer";
    static final String ANSWER = "answerText";
    static final String EVIDENCE_RULING = "evidenceRuling";
    static final String RULING_REASONS = "rulingReasons";
    static final String FINDINGS = "findings";
    static final String RECOMMENDATIONS = "recommendations";

    private InvestigationVariables() {}

    static <E extends Enum<E>> E choice(Class<E> list, DelegateTask task, String name) {
        return Choice.of(list, name, (String) task.getVariable(name));
    }

    static UUID id(DelegateTask task, String name) {
        return UUID.fromString((String) task.getVariable(name));
    }

    static @Nullable UUID idOrNone(DelegateTask task, String name) {
        return task.getVariable(name) == null ? null : id(task, name);
    }
}
