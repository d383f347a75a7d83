package org.concordat.clock;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets every clock of a process stand still, also those that begin meanwhile, until what it waits for is over. */
@Service
@Transactional
public class HoldOffice {

    private final ProcessHolds holds;
    private final RunningClocks clocks;
    private final PauseOffice pauses;
    private final Clock clock;

    HoldOffice(ProcessHolds holds, RunningClocks clocks, PauseOffice pauses, Clock clock) {
        this.holds = holds;
        this.clocks = clocks;
        this.pauses = pauses;
        this.clock = clock;
    }

    public void hold(String reference, String processInstance, PauseReason reason) {
        holds.saveAndFlush(new ProcessHold(reference, processInstance, reason, clock.instant()));
        clocks.findByProcessInstanceAndState(processInstance, RunningClock.State.RUNNING)
                .forEach(running -> pauses.pause(running.id(), reason, null));
    }

    /** Its clocks go on, unless they wait for something else, too. Nothing happens where nothing was held. */
    public void release(String processInstance, PauseReason reason) {
        open(processInstance).stream().filter(hold -> hold.reason() == reason).forEach(hold -> {
            hold.release(clock.instant());
            pauses.resumeAll(processInstance, reason);
        });
        holds.flush();
    }

    /** A clock that begins while its process is held stands still from the beginning. */
    void follow(RunningClock started) {
        open(started.processInstance()).forEach(hold -> pauses.pause(started.id(), hold.reason(), null));
    }

    private List<ProcessHold> open(String processInstance) {
        return holds.findByProcessInstanceAndReleasedAtIsNull(processInstance);
    }
}
