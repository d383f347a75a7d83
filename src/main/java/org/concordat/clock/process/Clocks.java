package org.concordat.clock.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.clock.BreachOffice;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.Terms;
import org.concordat.clock.Wait;
import org.springframework.stereotype.Component;

/** What a diagram's timers and due dates ask. */
@Component
@InDiagrams
public class Clocks {

    private final ClockOffice office;
    private final BreachOffice breaches;
    private final Terms terms;

    Clocks(ClockOffice office, BreachOffice breaches, Terms terms) {
        this.office = office;
        this.breaches = breaches;
        this.terms = terms;
    }

    /** When the wait that begins here runs out; its clock counts from now. */
    public Date dueDate(DelegateExecution execution, String name) {
        return dueDateFrom(execution, name, Date.from(terms.now()));
    }

    /** When a wait runs out whose clock counts from another event than the wait's begin. */
    public Date dueDateFrom(DelegateExecution execution, String name, Date event) {
        return Date.from(office.start(wait(execution, name), lane(execution), event.toInstant()));
    }

    /**
     * As above, for one of several things that the process waits for with this clock: more time that was given for it stays
     * when it has to be done once more.
     */
    public Date dueDateFrom(DelegateExecution execution, String name, Date event, String subject) {
        return Date.from(office.start(waitFor(execution, name, subject), lane(execution), event.toInstant()));
    }

    /**
     * As {@link #dueDateFrom}, with as many business days as the parties agreed in place of the term of the table.
     *
     * @param days a diagram would turn nothing into zero; none when the term of the table counts
     */
    public Date dueDateWithin(DelegateExecution execution, String name, Date event, Optional<Integer> days) {
        return Date.from(office.start(wait(execution, name), lane(execution), event.toInstant(), days.orElse(null)));
    }

    /** As above, and more time that was given for the subject stays when it has to be done once more. */
    public Date dueDateWithin(
            DelegateExecution execution, String name, Date event, Optional<Integer> days, String subject) {
        var wait = waitFor(execution, name, subject);
        return Date.from(office.start(wait, lane(execution), event.toInstant(), days.orElse(null)));
    }

    /** The day on which something happens that no clock runs towards; one that has begun already is not waited for. */
    public Date dayDate(DelegateExecution execution, String name, Date event) {
        return Date.from(terms.remindAt(wait(execution, name), lane(execution), event.toInstant()));
    }

    /**
     * When to remind somebody of an event. A reminder is no deadline: no clock runs towards it. One whose day has begun
     * already is never sent.
     */
    public Date reminderDate(DelegateExecution execution, String name, Date event) {
        var day = dayDate(execution, name, event).toInstant();
        return Date.from(day.isBefore(terms.now()) ? Terms.NEVER : day);
    }

    /** When something happens that has a moment of its own and no clock; a timer for what never does never fires. */
    public Date moment(Optional<Instant> moment) {
        return Date.from(Terms.orNever(moment));
    }

    /** The event that a clock counts from lies later now. */
    public void countFrom(DelegateExecution execution, String name, Date event) {
        office.countFrom(wait(execution, name), event.toInstant());
    }

    /**
     * What a clock counts from was agreed anew, and so may be its term: it counts from there, earlier or later. A clock that
     * never ran changes nothing.
     *
     * @param days as for {@link #dueDateWithin}
     */
    public void countAnew(DelegateExecution execution, String name, Date event, Optional<Integer> days) {
        office.countAnew(wait(execution, name), lane(execution), event.toInstant(), days.orElse(null));
    }

    /** As above, with the term of the table. */
    public void countAnew(DelegateExecution execution, String name, Date event) {
        countAnew(execution, name, event, Optional.empty());
    }

    /** A reminder that has not been sent yet is sent before another event. */
    public void remindAnew(DelegateExecution execution, String name, Date event) {
        moveTo(execution, name, reminderDate(execution, name, event));
    }

    /** A timer that waits without a clock waits for another moment. */
    public void moveTo(DelegateExecution execution, String name, Date moment) {
        office.moveTimers(wait(execution, name), moment.toInstant());
    }

    /** The lane is known now: a clock that already runs follows the term of its lane, from the same start. */
    public void recount(DelegateExecution execution, String name) {
        office.recount(wait(execution, name), lane(execution));
    }

    /** A clock's time has run out, and what follows from it is done; the wait itself goes on. */
    public void stop(DelegateExecution execution, String name) {
        office.stop(wait(execution, name));
    }

    /** A step's time has run out while the step goes on: somebody must decide about the delay. */
    public void reportBreach(DelegateExecution execution, String name) {
        breaches.reportBreach(wait(execution, name));
    }

    /** The date to which the clock in question was extended. */
    public Date extendedDate(DelegateExecution execution) {
        return Date.from(extended(execution));
    }

    /** The extension is over and the work is not done. */
    public void runOut(DelegateExecution execution) {
        breaches.runOut(clock(execution));
    }

    private static UUID clock(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(ClockVariables.CLOCK));
    }

    private Instant extended(DelegateExecution execution) {
        return office.get(clock(execution)).dueAt();
    }

    static Wait wait(DelegateExecution execution, String name) {
        return new Wait(execution.getProcessBusinessKey(), name, execution.getProcessInstanceId());
    }

    private static Wait waitFor(DelegateExecution execution, String name, String subject) {
        return new Wait(execution.getProcessBusinessKey(), name, execution.getProcessInstanceId(), subject);
    }

    private static String lane(DelegateExecution execution) {
        var lane = execution.getVariable(ClockVariables.LANE);
        return lane == null ? "standard" : lane.toString();
    }
}
