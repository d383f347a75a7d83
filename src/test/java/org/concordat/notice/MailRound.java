package org.concordat.notice;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** Lets a test carry the mail out, where the relay's schedule is off. */
@TestComponent
@Component
public class MailRound {

    private final MailRelay relay;

    MailRound(MailRelay relay) {
        this.relay = relay;
    }

    public void goesOut() {
        relay.run();
    }
}
