package org.concordat.mediation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.alliance.Person;
import org.concordat.mediation.AppointmentOffice;
import org.concordat.mediation.DelegationOffice;
import org.concordat.mediation.ProposalOffice;
import org.concordat.mediation.StrikeOffice;
import org.springframework.stereotype.Component;

/** Answers what the search for a mediator asks, and offers its forms their names. */
@Component
@InDiagrams
public class Mediators {

    private final AppointmentOffice office;
    private final ProposalOffice proposals;
    private final StrikeOffice strikes;
    private final DelegationOffice delegations;

    Mediators(AppointmentOffice office, ProposalOffice proposals, StrikeOffice strikes, DelegationOffice delegations) {
        this.office = office;
        this.proposals = proposals;
        this.strikes = strikes;
        this.delegations = delegations;
    }

    /** The mediator, or who stands in for them while they are away. */
    public String acting(DelegateExecution execution) {
        return delegations.acting(execution.getProcessBusinessKey());
    }

    public boolean isAnybodyEligible(DelegateExecution execution) {
        return !office.choices(SearchVariables.need(execution)).isEmpty();
    }

    public boolean inOffice(DelegateExecution execution) {
        return office.isInOffice(execution.getProcessBusinessKey());
    }

    public String nominationInOffice(DelegateExecution execution) {
        return office.nominationInOffice(execution.getProcessBusinessKey()).toString();
    }

    public boolean isJointChoice(DelegateExecution execution) {
        return office.isJointChoice(SearchVariables.need(execution));
    }

    public List<String> proposers(DelegateExecution execution) {
        return proposals.complainants(execution.getProcessBusinessKey()).stream()
                .map(Person::username)
                .toList();
    }

    public List<String> answering(DelegateExecution execution) {
        return ids(proposals.answering(SearchVariables.nomination(execution)));
    }

    public void acceptBySilence(DelegateExecution execution) {
        proposals.acceptBySilence(SearchVariables.nomination(execution));
    }

    public boolean isProposalAccepted(DelegateExecution execution) {
        return proposals.isProposalAccepted(SearchVariables.nomination(execution));
    }

    public List<String> striking(DelegateExecution execution) {
        return ids(strikes.striking(SearchVariables.need(execution)));
    }

    /** Everybody who may be named now, the best fit first. */
    public void offerOptions(DelegateTask task) {
        var options = office.choices(SearchVariables.need(task)).stream()
                .map(each -> new Option(each.person().username(), each.person().name()))
                .toList();
        SearchVariables.offer(task, SearchVariables.MEDIATOR_OPTIONS, options);
    }

    public void offerList(DelegateTask task) {
        SearchVariables.offer(
                task,
                SearchVariables.MEDIATOR_OPTIONS,
                strikes.listed(task.getExecution().getProcessBusinessKey()));
    }

    /** The one person a question is about. */
    public void offerNamed(DelegateTask task) {
        var named = office.named(SearchVariables.nomination(task));
        SearchVariables.offer(task, SearchVariables.MEDIATOR_OPTIONS, List.of(named));
    }

    private static List<String> ids(List<UUID> parties) {
        return parties.stream().map(UUID::toString).toList();
    }
}
