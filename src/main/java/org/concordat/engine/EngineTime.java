package org.concordat.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's own clock, which follows the clock everybody reads. */
@Component
public class EngineTime {

    /** Runs ahead of the machine's clock, or behind it when negative. */
    public void runAhead(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }
}
