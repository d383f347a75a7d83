package org.concordat.alliance.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals, delivers heads and watches over both, again and again, on every node. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "concordat.sealing.enabled", matchIfMissing = true)
class SealingRounds {

    private final Sealer sealer;
    private final HeadDeliveries deliveries;
    private final SealingDelays delays;

    SealingRounds(Sealer sealer, HeadDeliveries deliveries, SealingDelays delays) {
        this.sealer = sealer;
        this.deliveries = deliveries;
        this.delays = delays;
    }

    @Scheduled(fixedDelayString = "${concordat.sealing.every}")
    void seal() {
        sealer.seal();
    }

    @Scheduled(fixedDelayString = "${concordat.sealing.every}")
    void deliver() {
        deliveries.deliver();
    }

    @Scheduled(fixedDelayString = "${concordat.sealing.watch-every}")
    void watch() {
        delays.watch();
    }

    /** Down while entries wait for too long. */
    @Bean("sealing")
    HealthIndicator sealingHealth() {
        return () -> health(delays, deliveries);
    }

    static Health health(SealingDelays delays, HeadDeliveries deliveries) {
        var wait = delays.longestWait();
        return (delays.isTooLong(wait) ? Health.down() : Health.up())
                .withDetail("longestWait", wait.toString())
                .withDetail(
                        "headsWaitingSince",
                        deliveries.waitingSince().map(Object::toString).orElse("none"))
                .build();
    }

    /** Under {@code concordat.record.unsealed.wait}, in seconds, wherever the installation sends its metrics. */
    @Bean
    Gauge sealingWait(MeterRegistry meters) {
        return Gauge.builder(
                        "concordat.record.unsealed.wait",
                        () -> delays.longestWait().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long the entry that waits longest has waited to be sealed")
                .register(meters);
    }
}
