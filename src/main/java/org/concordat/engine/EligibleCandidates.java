package org.concordat.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LeaveOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives a new task to the people of its role who belong to no party; to the last resort when there are none. */
@Component
class EligibleCandidates {

    /** The variable that says to which role a task is offered. */
    static final String ROLE = "role";

    private final People people;
    private final TaskAdmission admission;
    private final Docket docket;
    private final LeaveOffice leaves;
    private final AllianceRecord record;
    private final AuthorizationService authorizations;

    EligibleCandidates(
            People people,
            TaskAdmission admission,
            Docket docket,
            @Lazy LeaveOffice leaves,
            AllianceRecord record,
            @Lazy AuthorizationService authorizations) {
        this.people = people;
        this.admission = admission;
        this.docket = docket;
        this.leaves = leaves;
        this.record = record;
        this.authorizations = authorizations;
    }

    /** Every process belongs to a case on the docket; its business key is that case's reference and no other text. */
    void requireCase(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        if (reference == null || ((ExecutionEntity) execution).getCaseInstanceId() != null) {
            throw new Refusal("businessKey", "must be the reference of a dispute");
        }
        docket.caseOf(reference);
    }

    void name(DelegateTask task, Offer offer) {
        var reference = task.getExecution().getProcessBusinessKey();
        admission.letNobodyCome(reference);
        task.setName(CaseTaskNames.of(task, reference));
        task.addCandidateUsers(present(offer.people(task), reference));
        offer.roles().forEach(role -> offer(task, reference, role));
        if (task.getAssignee() != null) {
            // who puts a task back that was theirs from the start may still take it again
            task.addCandidateUser(task.getAssignee());
        }
        if (task.getAssignee() == null && task.getCandidates().isEmpty()) {
            offerLastResort(task, reference);
        }
    }

    /** What its diagram says of roles again, after the last resort had it. */
    void nameRoles(TaskEntity task) {
        task.removeVariableLocal(ROLE);
        Offer.of(task).roles().forEach(role -> task.setVariableLocal(ROLE, role.group()));
    }

    private void offer(DelegateTask task, String reference, Role role) {
        task.setVariableLocal(ROLE, role.group());
        var eligible = present(usernames(people.eligible(role, reference)), reference);
        task.addCandidateUsers(eligible);
        if (role == Role.ADMINISTRATOR) {
            // the last resort sees no file but those it is asked about
            eligible.forEach(person -> docket.givePart(reference, person, role));
        }
    }

    /** Who is away is offered nothing while somebody else is there to do it. */
    private List<String> present(List<String> offered, String reference) {
        var away = leaves.away(docket.caseOf(reference).alliance(), offered);
        return away.size() == offered.size()
                ? offered
                : offered.stream().filter(person -> !away.contains(person)).toList();
    }

    /** @return whether the task went to the deputy or back to all who may do it; what nobody else can do stays */
    boolean giveUp(TaskEntity task, String from, @Nullable String deputy) {
        var others = candidatesOf(task).filter(person -> !person.equals(from)).toList();
        if (others.isEmpty() || from.equals(namedByDiagram(task))) {
            return false;
        }
        task.setAssignee(deputy != null && others.contains(deputy) ? deputy : null);
        return true;
    }

    private static Stream<String> candidatesOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .distinct();
    }

    private void offerLastResort(DelegateTask task, String reference) {
        raise(task, reference);
        offer(task, reference, Role.ADMINISTRATOR);
    }

    private void raise(DelegateTask task, String reference) {
        record.enter(Fact.of(docket.caseOf(reference), Outcome.NOBODY_ELIGIBLE)
                .to(task.getTaskDefinitionKey())
                .with("task", task.getTaskDefinitionKey()));
        task.getExecution().createIncident(LastResort.INCIDENT, task.getTaskDefinitionKey());
    }

    /** The administrators there are now; those of the installation while the alliance has none. */
    Set<String> administrators(TaskEntity task) {
        return Set.copyOf(usernames(
                people.eligible(Role.ADMINISTRATOR, task.getExecution().getProcessBusinessKey())));
    }

    /**
     * Who works for a new party keeps nothing of the case, however it was given to them: no task was asked of their
     * member before. What only the person named by the diagram can do is left to its deadline.
     */
    void offerAnew(TaskEntity task, UUID newParty) {
        var excluded = workersOf(task)
                .filter(person -> admission.isEmployedBy(Set.of(newParty), person))
                .toList();
        excluded.forEach(person -> takeBack(task, person));
        if (!excluded.isEmpty() && namedByDiagram(task) == null) {
            requireSomebody(task);
        }
    }

    /** Who may take a task now, by its diagram and by who is there. */
    Set<String> eligible(TaskEntity task) {
        var reference = task.getExecution().getProcessBusinessKey();
        var offer = Offer.of(task);
        var ofRoles = offer.roles().stream().flatMap(role -> usernames(people.eligible(role, reference)).stream());
        var all = Stream.concat(offer.people(task).stream(), ofRoles)
                .filter(person -> admission.isWelcome(task, person))
                .distinct()
                .toList();
        return Set.copyOf(present(all, reference));
    }

    /** What was offered to somebody goes on without them; to whoever else may take it now, or to the last resort. */
    void withdraw(TaskEntity task, String person) {
        takeBack(task, person);
        if (isNobodys(task)) {
            task.addCandidateUsers(eligible(task));
        }
        requireSomebody(task);
    }

    /** Somebody more may take it; whoever has taken it keeps it. */
    void add(TaskEntity task, String person) {
        if (!isCandidate(task, person)) {
            task.addCandidateUser(person);
        }
    }

    private void requireSomebody(TaskEntity task) {
        var reference = task.getExecution().getProcessBusinessKey();
        if (isNobodys(task) && LastResort.has(task)) {
            // another last resort follows; that nobody else may do it is entered and shown already
            offer(task, reference, Role.ADMINISTRATOR);
        } else if (isNobodys(task)) {
            offerLastResort(task, reference);
        }
    }

    private static boolean isNobodys(TaskEntity task) {
        return task.getAssignee() == null && task.getCandidates().isEmpty();
    }

    /** Whether a diagram names the one person who is to do it; others are offered by what people are in an alliance. */
    static boolean isPersonal(TaskEntity task) {
        var definition = task.getTaskDefinition();
        return definition != null && definition.getAssigneeExpression() != null;
    }

    void handOver(TaskEntity task, String from, Collection<String> to) {
        takeBack(task, from);
        task.addCandidateUsers(to);
        if (to.size() == 1) {
            task.setAssignee(to.iterator().next());
        }
    }

    void reseat(TaskEntity task, String from, String to) {
        takeBack(task, from);
        task.addCandidateUser(to);
    }

    /** @param late who cannot take it again; nobody where several could have done it */
    void reassign(TaskEntity task, @Nullable String late, String to) {
        if (late != null) {
            takeBack(task, late);
        }
        if (!isCandidate(task, to)) {
            task.addCandidateUser(to);
        }
        task.setAssignee(to);
    }

    static Stream<String> workersOf(TaskEntity task) {
        var offered = task.getCandidates().stream().map(IdentityLink::getUserId);
        return Stream.concat(Stream.ofNullable(task.getAssignee()), offered)
                .filter(Objects::nonNull)
                .distinct()
                .toList()
                .stream();
    }

    void takeBack(TaskEntity task, String person) {
        if (person.equals(task.getAssignee())) {
            task.setAssignee(null);
        }
        task.deleteCandidateUser(person);
        // the task goes on counting what it has read before
        task.getIdentityLinks().removeIf(link -> isCandidacy(link, person));
        authorizations
                .createAuthorizationQuery()
                .userIdIn(person)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private static List<String> usernames(List<Person> persons) {
        return persons.stream().map(Person::username).toList();
    }

    static boolean isCandidate(TaskEntity task, String person) {
        return task.getIdentityLinks().stream().anyMatch(link -> isCandidacy(link, person));
    }

    private static boolean isCandidacy(IdentityLink link, String person) {
        return IdentityLinkType.CANDIDATE.equals(link.getType()) && person.equals(link.getUserId());
    }

    static @Nullable Object namedByDiagram(TaskEntity task) {
        var definition = task.getTaskDefinition();
        var named = definition == null ? null : definition.getAssigneeExpression();
        return named == null ? null : named.getValue(task);
    }
}
