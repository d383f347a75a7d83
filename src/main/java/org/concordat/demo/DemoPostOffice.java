package org.concordat.demo;

import java.util.List;
import java.util.UUID;
import org.concordat.notice.Mail;
import org.concordat.notice.MailTransport;
import org.concordat.notice.NoticeMail;
import org.concordat.notice.Outbox;
import org.concordat.web.SentMail;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Takes the demo's mail and keeps it where it is, in the outbox, to be looked at; unless a mail server is named. */
@Component
@Conditional(DemoAsked.class)
@ConditionalOnExpression("'${spring.mail.host:}' == ''")
class DemoPostOffice implements MailTransport, SentMail {

    private static final int SHOWN = 100;

    private final Outbox outbox;

    DemoPostOffice(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(Mail mail) {
        // nothing leaves: the outbox notes it as sent, which is what the page shows
    }

    @Override
    public List<NoticeMail> latest(UUID alliance, @Nullable UUID except) {
        return outbox.latestSent(alliance, except, SHOWN);
    }
}
