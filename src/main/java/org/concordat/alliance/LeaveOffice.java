package org.concordat.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.OpenTasks.HandedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Case workers are away: new tasks go to others, and what they hold goes to a deputy or back to all who may do it. */
@Service
@Transactional
public class LeaveOffice {

    private static final Set<Role> WORKERS =
            EnumSet.of(Role.CASE_MANAGER, Role.INVESTIGATOR, Role.COMMITTEE_MEMBER, Role.COMPLIANCE_OFFICER);

    private final Leaves leaves;
    private final DeputedTasks deputed;
    private final Persons persons;
    private final Docket docket;
    private final AllianceOffice alliances;
    private final OpenTasks tasks;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    LeaveOffice(
            Leaves leaves,
            DeputedTasks deputed,
            Persons persons,
            Docket docket,
            AllianceOffice alliances,
            OpenTasks tasks,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.leaves = leaves;
        this.deputed = deputed;
        this.persons = persons;
        this.docket = docket;
        this.alliances = alliances;
        this.tasks = tasks;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** Whether somebody's absence can be entered: mediators have a way of their own, others no task of a group. */
    public static boolean isWorker(Person person) {
        return WORKERS.stream().anyMatch(person::is);
    }

    /**
     * A case worker will be away.
     *
     * @param deputy who gets the tasks they hold; else all get them who may do them
     * @throws Refusal when the person who acts may not enter it, the days are over or overlap with others, or the deputy
     *     has not the same roles or is away too
     */
    public void goAway(String username, LocalDate firstDay, LocalDate lastDay, @Nullable String deputy) {
        var person = worker(username);
        var alliance = allianceOf(person);
        var leave = new Leave(alliance, username, firstDay, lastDay, deputy);
        if (leave.isOver(today(alliance))) {
            throw new Refusal("lastDay", "must not lie in the past");
        }
        // whoever enters an absence of the same person waits, and finds this one
        persons.hold(username);
        requirePresent("firstDay", username, leave);
        if (deputy != null) {
            requireDeputy(person, deputy, leave);
        }
        leaves.saveAndFlush(leave);
        record.enter(fact(leave, Outcome.LEAVE_ENTERED)
                .with("firstDay", firstDay)
                .with("lastDay", lastDay)
                .with("deputy", deputy));
        begin(leave);
    }

    private Person worker(String username) {
        var person = persons.findById(username)
                .filter(LeaveOffice::isWorker)
                .orElseThrow(() -> new Refusal("person", "must be somebody whose tasks others can do"));
        requireTheirsOrOffice(person);
        return person;
    }

    private void requireTheirsOrOffice(Person person) {
        var mayEnter = persons.findById(circumstances.person())
                .filter(actor -> actor.username().equals(person.username())
                        || actor.may(Power.ENTER_ABSENCES_OF_OTHERS)
                                && allianceOf(person).equals(actor.alliance()))
                .isPresent();
        if (!mayEnter) {
            throw new Refusal("person", "is entered by themselves, a case manager or an administrator only");
        }
    }

    private static UUID allianceOf(Person person) {
        if (person.alliance() == null) {
            throw new Refusal("person", "must belong to an alliance");
        }
        return person.alliance();
    }

    private void requireDeputy(Person person, String deputy, Leave leave) {
        var needed = EnumSet.copyOf(WORKERS);
        needed.retainAll(person.roles());
        var stands = persons.findById(deputy)
                .filter(other -> !deputy.equals(person.username()))
                .filter(other -> leave.alliance().equals(other.alliance()))
                .filter(other -> other.roles().containsAll(needed))
                .isPresent();
        if (!stands) {
            throw new Refusal("deputy", "must be somebody else of this alliance with the same roles");
        }
        requirePresent("deputy", deputy, leave);
    }

    private void requirePresent(String field, String username, Leave wanted) {
        if (leaves.awayBetween(wanted.alliance(), wanted.firstDay(), wanted.lastDay())
                .contains(username)) {
            throw new Refusal(field, "meets an absence that is entered already");
        }
    }

    /** Every absence whose first day has come; one that has gone by meanwhile is over without having begun. */
    public void beginDue() {
        leaves.ahead().forEach(this::begin);
    }

    private void begin(Leave leave) {
        if (leave.begin(today(leave.alliance()))) {
            tasks.handOn(leave.person(), leave.deputy()).forEach(task -> enter(leave, task));
        }
    }

    private void enter(Leave leave, HandedOn task) {
        if (task.deputy() != null) {
            deputed.save(new DeputedTask(new DeputedTask.Key(task.activityInstance(), task.deputy()), leave.person()));
        }
        record.enter(Fact.of(docket.caseOf(task.reference()), Outcome.TASK_HANDED_ON)
                .to(task.activityInstance())
                .with("task", task.key())
                .with("from", leave.person())
                .with("deputy", task.deputy()));
    }

    /**
     * Somebody is back, perhaps earlier than they said: new tasks go to them again.
     *
     * @throws Refusal when they are not away, or the person who acts may not say so
     */
    public void comeBack(String username) {
        var person = worker(username);
        var leave = of(allianceOf(person)).stream()
                .filter(each -> each.person().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refusal("person", "has no absence that lies ahead or lasts"));
        leave.end();
        record.enter(fact(leave, Outcome.LEAVE_ENDED));
    }

    /** Who of these people is away today. */
    @Transactional(readOnly = true)
    public Set<String> away(UUID alliance, Collection<String> people) {
        var today = today(alliance);
        var away = leaves.awayBetween(alliance, today, today);
        return people.stream().filter(away::contains).collect(Collectors.toSet());
    }

    /** The absences of an alliance that are not over, the next one first. */
    @Transactional(readOnly = true)
    public List<Leave> of(UUID alliance) {
        return leaves.openIn(alliance, today(alliance));
    }

    private LocalDate today(UUID alliance) {
        return LocalDate.ofInstant(clock.instant(), alliances.alliance(alliance).zone());
    }

    private Fact fact(Leave leave, Outcome outcome) {
        var actor = persons.findById(circumstances.person());
        var isOffice = actor.filter(person -> person.is(Role.CASE_MANAGER)).isPresent();
        return Fact.of(leave.alliance(), outcome)
                .to(leave.id())
                .as(isOffice ? Role.CASE_MANAGER : roleOf(leave.person()))
                .with("person", leave.person());
    }

    private Role roleOf(String username) {
        return persons.findById(username).stream()
                .flatMap(person -> WORKERS.stream().filter(person::is))
                .findFirst()
                .orElse(Role.CASE_MANAGER);
    }
}
