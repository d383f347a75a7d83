package org.concordat;

import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everybody reads. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    TimeConfiguration() {
        if (!TimeZone.getDefault().getID().equals("UTC")) {
            throw new IllegalStateException("Run the JVM with -Duser.timezone=UTC; it is in "
                    + TimeZone.getDefault().getID());
        }
    }

    /** The machine's, unless somebody plays with time. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
