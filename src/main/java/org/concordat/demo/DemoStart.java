package org.concordat.demo;

import java.util.List;
import org.concordat.web.Founding;
import org.concordat.web.WelcomeNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plays the demo at the first start and says at every start who can sign in. */
@Component
@Conditional(DemoAsked.class)
@Order(50)
class DemoStart implements ApplicationRunner, WelcomeNote, Founding {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoAlliance alliance;
    private final DemoHistory history;
    private final DemoDisputes disputes;
    private final FederalIdr federal;
    private final DemoClock clock;
    private final DemoTimes times;

    DemoStart(
            DemoAlliance alliance,
            DemoHistory history,
            DemoDisputes disputes,
            FederalIdr federal,
            DemoClock clock,
            DemoTimes times) {
        this.alliance = alliance;
        this.history = history;
        this.clock = clock;
        this.disputes = disputes;
        this.federal = federal;
        this.times = times;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (times.beganOn().isPresent()) {
            playFederal();
        } else {
            playThreeRivers();
        }
    }

    private void playFederal() {
        if (!federal.isFounded()) {
            LOG.info(
                    "First start: the notice of open negotiation goes out on {} ...",
                    times.beganOn().orElseThrow());
            federal.begin();
        }
    }

    private void playThreeRivers() {
        if (!alliance.isFounded()) {
            LOG.info("First start: founding the demo alliance and playing its disputes ...");
            alliance.found();
        }
        if (clock.isInThePast()) {
            history.play();
        }
        disputes.play();
    }

    @Override
    public String progress() {
        return times.beganOn().isEmpty() && alliance.isFounded()
                ? "The demo is still being founded: %d of its %d disputes are there."
                        .formatted(
                                history.disputes(),
                                DemoHistory.DISPUTES + disputes.scenes().size())
                : "The demo is still being founded: its people are not there yet.";
    }

    @Override
    public List<String> lines() {
        return times.beganOn().isPresent() ? federalLines() : threeRiversLines();
    }

    private static List<String> federalLines() {
        return List.of(
                "Demo alliance   Federal IDR; everybody's password is " + DemoAlliance.PASSWORD,
                "For a party     rep-lakeshore (hospital), rep-northfield (health plan)",
                "Work in cases   case-manager, mediator and mediator-2 (the neutrals), compliance, committee",
                "Watch and run   auditor, owner (deploys diagrams), admin, operator (Cockpit)",
                "Try first       sign in as rep-lakeshore and open \"Demo time\"");
    }

    private static List<String> threeRiversLines() {
        return List.of(
                "Demo alliance   Three Rivers Care Network; everybody's password is " + DemoAlliance.PASSWORD,
                "Work in cases   case-manager, mediator, mediator-2, compliance, board-member, investigator, committee, committee-2",
                "For a member    rep-highmark, rep-upmc, rep-laurel, rep-allegheny, rep-monongahela, rep-kiski",
                "Watch and run   auditor, owner (deploys diagrams), admin, operator (Cockpit)",
                "Try first       sign in to Tasklist as mediator, open \"My tasks\" and the Case file tab");
    }
}
