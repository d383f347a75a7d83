package org.concordat.clock;

import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.springframework.stereotype.Component;

/** More time that was asked for and is not settled: the question ends with its deadline, and with its step. */
@Component
class OpenExtensions {

    private final ExtensionRequests requests;
    private final ClockProcess process;
    private final Docket docket;
    private final AllianceRecord record;

    OpenExtensions(ExtensionRequests requests, ClockProcess process, Docket docket, AllianceRecord record) {
        this.requests = requests;
        this.process = process;
        this.docket = docket;
        this.record = record;
    }

    void endAll(RunningClock ended) {
        requests.findByClockAndState(ended.id(), ExtensionRequest.State.OPEN).forEach(request -> {
            request.overtake();
            record.enter(fact(request, ended, Outcome.EXTENSION_OVERTAKEN));
            process.extensionOvertaken(request);
        });
    }

    Fact fact(ExtensionRequest request, RunningClock running, Outcome outcome) {
        return Fact.of(docket.caseOf(request.reference()), outcome)
                .to(request.id())
                .with("request", request.id())
                .with("clock", running.name());
    }
}
