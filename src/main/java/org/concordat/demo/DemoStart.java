package org.concordat.demo;

import java.util.List;
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
class DemoStart implements ApplicationRunner, WelcomeNote {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoAlliance alliance;
    private final DemoDisputes disputes;

    DemoStart(DemoAlliance alliance, DemoDisputes disputes) {
        this.alliance = alliance;
        this.disputes = disputes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!alliance.isFounded()) {
            LOG.info("First start: founding the demo alliance and playing its disputes ...");
            alliance.found();
        }
        disputes.play();
    }

    @Override
    public List<String> lines() {
        return List.of(
                "Demo alliance   Three Rivers Care Network; everybody's password is " + DemoAlliance.PASSWORD,
                "Work in cases   case-manager, mediator, mediator-2, compliance, board-member, investigator, committee, committee-2",
                "For a member    rep-highmark, rep-upmc, rep-laurel, rep-allegheny, rep-monongahela",
                "Watch and run   auditor, owner (deploys diagrams), admin",
                "Try first       sign in to Tasklist as mediator, open \"My tasks\" and the Case file tab");
    }
}
