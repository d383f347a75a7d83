package org.concordat;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real mail server that delivers to every address but those that begin with "gone". */
public class PostOffice extends GreenMail implements AutoCloseable {

    public PostOffice(int port) {
        super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        start();
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers usual) {
        managers = new StrictManagers();
        return super.createServices(setups, managers);
    }

    public Stream<MimeMessage> mailTo(String address) {
        return Stream.of(getReceivedMessages())
                .filter(mail -> recipientsOf(mail).contains(address));
    }

    /** Everything of a mail as it went over the wire. */
    public static String whole(MimeMessage mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> recipientsOf(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static class StrictManagers extends Managers {

        private final SmtpManager strict = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return recipient.getEmail().startsWith("gone") ? "550 5.1.1 No such mailbox here" : null;
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return strict;
        }
    }
}
