package org.concordat.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads the demo's time again and again, on every node, and moves it while it is on its way. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
@Conditional(DemoAsked.class)
class DemoTimeRounds {

    private final DemoTime time;
    private volatile boolean isReady;

    DemoTimeRounds(DemoTime time) {
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        isReady = true;
    }

    @Scheduled(fixedDelay = 300)
    void look() {
        if (isReady) {
            time.goOn();
        }
    }
}
