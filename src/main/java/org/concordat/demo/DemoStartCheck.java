package org.concordat.demo;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A start that is given to no demo would be forgotten without a word. */
@Component
class DemoStartCheck {

    DemoStartCheck(Environment environment) {
        var start = environment.getProperty("concordat.demo-start", "");
        if (!start.isBlank() && !DemoAsked.isAsked(environment)) {
            throw new IllegalStateException("concordat.demo-start=" + start
                    + " is for the demo, and this is none: leave it out, or say concordat.demo=true.");
        }
    }
}
