package org.concordat.alliance.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Where heads are kept outside, as far as somebody said so. */
@Configuration(proxyBeanMethods = false)
class AnchorConfiguration {

    @Bean
    @ConditionalOnProperty("concordat.anchor.folder")
    HeadAnchor fileAnchor(@Value("${concordat.anchor.folder}") Path folder) {
        return new FileAnchor(folder);
    }

    @Bean
    @ConditionalOnProperty("concordat.anchor.url")
    HeadAnchor httpAnchor(
            @Value("${concordat.anchor.url}") URI address,
            @Value("${concordat.anchor.authorization:}") String authorization) {
        return new HttpAnchor(address, authorization);
    }

    @Bean
    @ConditionalOnProperty("concordat.anchor.mail-to")
    HeadAnchor mailAnchor(
            ObjectProvider<JavaMailSender> sender,
            @Value("${concordat.mail.from}") String from,
            @Value("${concordat.anchor.mail-to}") String to,
            @Value("${concordat.anchor.mail-every:1h}") Duration every) {
        var mail = sender.getIfAvailable();
        if (mail == null) {
            throw new IllegalStateException("concordat.anchor.mail-to needs a mail server: set spring.mail.host");
        }
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalStateException("concordat.anchor.mail-every must be at least a second, such as 1h");
        }
        return new MailAnchor(mail, from, to, every);
    }
}
