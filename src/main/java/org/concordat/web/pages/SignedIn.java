package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.concordat.alliance.LeaveOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Role;
import org.concordat.web.FindableCases;
import org.concordat.web.MovableTime;
import org.concordat.web.RuleDesk;
import org.concordat.web.SentMail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who reads it and where they are, so that its head offers the right ways. */
@ControllerAdvice(basePackageClasses = SignedIn.class)
class SignedIn {

    private final People people;
    private final ObjectProvider<SentMail> sent;
    private final ObjectProvider<MovableTime> time;

    SignedIn(People people, ObjectProvider<SentMail> sent, ObjectProvider<MovableTime> time) {
        this.people = people;
        this.sent = sent;
        this.time = time;
    }

    /**
     * @param belongs to an alliance
     * @param mediates their username, if they are in the pool of mediators
     */
    record Reader(
            String name,
            boolean belongs,
            boolean works,
            boolean reports,
            boolean administers,
            boolean keepsPool,
            @Nullable String mediates,
            boolean entersAbsence,
            boolean seesRules,
            boolean keepsReporters,
            boolean seesLooks,
            boolean findsCases,
            boolean breaksGlass,
            boolean seesRetention,
            boolean exportsLog,
            boolean seesMail,
            boolean movesTime,
            boolean intervenes) {}

    @ModelAttribute("reader")
    @Nullable
    Reader reader(@Nullable Principal principal) {
        return principal == null
                ? null
                : people.find(principal.getName()).map(this::reader).orElse(null);
    }

    /** The path of the page, so that its head marks where the reader is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private Reader reader(Person person) {
        var reports = person.may(Power.REPORT_DISPUTES);
        return new Reader(
                person.name(),
                person.alliance() != null,
                Work.isWorkOf(person),
                reports && person.alliance() != null,
                person.may(Power.SET_UP_THE_ALLIANCE),
                person.alliance() != null && person.may(Power.KEEP_THE_POOL),
                person.is(Role.MEDIATOR) ? person.username() : null,
                person.alliance() != null
                        && (LeaveOffice.isWorker(person) || person.may(Power.ENTER_ABSENCES_OF_OTHERS)),
                person.alliance() != null && RuleDesk.isOpenTo(person),
                person.may(Power.LEARN_WHO_REPORTED_UNDER_PROTECTION),
                LooksPage.isOpenTo(person),
                FindableCases.isOpenTo(person),
                GlassPage.isOpenTo(person),
                RetentionPage.isOpenTo(person),
                EventLogPage.isOpenTo(person),
                sent.getIfAvailable() != null && SentMailPage.isFor(person),
                time.getIfAvailable() != null,
                InterventionsPage.isOpenTo(person));
    }
}
