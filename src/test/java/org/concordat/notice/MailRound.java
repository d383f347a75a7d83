package org.concordat.notice;

import org.concordat.PostOffice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** Lets a test carry the mail out, where the relay's schedule is off. */
@TestComponent
@Component
public class MailRound {

    private final MailRelay relay;
    private final int port;

    MailRound(MailRelay relay, @Value("${spring.mail.port}") int port) {
        this.relay = relay;
        this.port = port;
    }

    /** All mail that waits reaches the post office, or is refused there. */
    public void goesOut() {
        goesOutTo("nobody@nowhere.example");
    }

    /** Goes out, and says how many mails of it were for this address. */
    public int goesOutTo(String address) {
        try (var post = new PostOffice(port)) {
            relay.run();
            return (int) post.mailTo(address).count();
        }
    }
}
