package org.concordat.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries mail from the outbox to the transport. A mail is sent at least once: whoever dies between sending and noting it
 * leaves it to another node, which sends it again under the same id.
 */
@Component
class MailRelay {

    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

    private final Outbox outbox;
    private final DeliveryOffice deliveries;
    private final ObjectProvider<MailTransport> transport;

    MailRelay(Outbox outbox, DeliveryOffice deliveries, ObjectProvider<MailTransport> transport) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.transport = transport;
    }

    /** Sends whatever is due, in no transaction of anybody's. */
    void run() {
        transport.ifAvailable(way -> {
            for (var next = outbox.claim(); next.isPresent(); next = outbox.claim()) {
                send(next.get(), way);
            }
        });
    }

    private void send(NoticeMail mail, MailTransport way) {
        try {
            way.send(mail.mail());
        } catch (MailTransport.Refused e) {
            LOG.warn("Mail {} was refused", mail.id());
            deliveries.giveUp(mail.id());
            return;
        } catch (RuntimeException e) {
            LOG.warn("Mail {} could not be sent: {}", mail.id(), e.getClass().getSimpleName());
            deliveries.postpone(mail.id());
            return;
        }
        outbox.noteSent(mail.id());
    }
}
