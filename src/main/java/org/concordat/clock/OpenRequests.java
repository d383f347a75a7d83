package org.concordat.clock;

import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.springframework.stereotype.Component;

/** What parties were asked and have not answered: it ends with the step for which it was asked. */
@Component
class OpenRequests {

    private final InformationRequests requests;
    private final ClockProcess process;
    private final Docket docket;
    private final AllianceRecord record;

    OpenRequests(InformationRequests requests, ClockProcess process, Docket docket, AllianceRecord record) {
        this.requests = requests;
        this.process = process;
        this.docket = docket;
        this.record = record;
    }

    void endAll(RunningClock measured) {
        requests.findByClockAndState(measured.id(), InformationRequest.State.OPEN)
                .forEach(asked -> {
                    asked.end();
                    record.enter(fact(asked, measured, Outcome.INFORMATION_REQUEST_OVER));
                    process.requestEnded(asked);
                });
    }

    Fact fact(InformationRequest asked, RunningClock measured, Outcome outcome) {
        return Fact.of(docket.caseOf(asked.reference()), outcome)
                .to(asked.id())
                .with("clock", measured.name())
                .with("party", asked.party());
    }
}
