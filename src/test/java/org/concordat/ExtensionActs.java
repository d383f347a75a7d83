package org.concordat;

import java.util.UUID;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.web.MoreTimeDesk;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** How people ask for more time, and what becomes of a deadline. */
@TestComponent
@Component
public class ExtensionActs {

    private static final String REASON = "Our accountant is on leave until Friday.";

    private final Story story;
    private final MoreTimeDesk desk;
    private final ClockOffice clocks;

    ExtensionActs(Story story, MoreTimeDesk desk, ClockOffice clocks) {
        this.story = story;
        this.desk = desk;
        this.clocks = clocks;
    }

    /** Somebody asks for so many days more before the deadline of this name. */
    public void asks(String username, String reference, String clock, int days) {
        asks(username, clock(reference, clock).id(), days);
    }

    public void asks(String username, UUID clock, int days) {
        story.as(username, () -> desk.ask(username, clock, days, REASON));
    }

    /** The last clock of this name. */
    public RunningClock clock(String reference, String name) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no clock " + name + " in " + reference));
    }

    /** The hospital, which wants to file its position, was given the first days by the table. */
    public String aFirstExtension(Cast cast) {
        var reference = story.aFailedMediation(cast);
        asks(cast.user("rep-hospital"), reference, "positionDue", 5);
        return reference;
    }

    /** The hospital wants more days than the table gives by itself; the insurer is asked. */
    public String anAskedConsent(Cast cast) {
        var reference = story.aFailedMediation(cast);
        asks(cast.user("rep-hospital"), reference, "positionDue", 8);
        return reference;
    }

    /** The insurer objects to what the hospital asks for; a case manager is to decide. */
    public String anObjectedExtension(Cast cast) {
        var reference = anAskedConsent(cast);
        answers(cast, reference, "insurer", "objected");
        return reference;
    }

    public void answers(Cast cast, String reference, String member, String answer) {
        story.completes(cast.user("rep-" + member), "answerExtension", reference, Answers.extensionAnswer(answer));
        story.runsJobs(reference);
    }
}
