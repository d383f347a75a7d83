package org.concordat.alliance.sealing;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concordat.alliance.proof.SignedHead;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Mails the newest head to somebody outside, at most once in a while: a later head covers all earlier ones, as a
 * consistency proof shows.
 */
class MailAnchor implements HeadAnchor {

    private final JavaMailSender sender;
    private final String from;
    private final String to;
    private final Duration every;

    /** @param every how much time lies between two mails about one alliance, at least */
    MailAnchor(JavaMailSender sender, String from, String to, Duration every) {
        this.sender = sender;
        this.from = from;
        this.to = to;
        this.every = every;
    }

    @Override
    public String name() {
        return "mail";
    }

    /** The next full period, so that all heads of one period go out together. */
    @Override
    public Instant dueFor(Instant sealedAt) {
        var period = every.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(sealedAt.toEpochMilli(), period) * period + period);
    }

    @Override
    public boolean wantsOnlyTheNewest() {
        return true;
    }

    @Override
    public void keep(String alliance, List<SignedHead> heads) throws IOException {
        var newest = heads.get(heads.size() - 1);
        try {
            var message = sender.createMimeMessage();
            var written = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            written.setFrom(from);
            written.setTo(to);
            written.setSubject("Head of the record of " + alliance);
            written.setText("Keep this line. It proves later that nothing before it was changed in the record of "
                    + alliance + ".\n\n" + newest.line() + "\n");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
