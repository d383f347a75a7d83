package org.concordat.alliance.sealing;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
