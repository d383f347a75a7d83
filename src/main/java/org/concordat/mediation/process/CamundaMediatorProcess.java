package org.concordat.mediation.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.Docket;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.OpenTasks;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.mediation.MediatorProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaMediatorProcess implements MediatorProcess {

    private static final String MEDIATOR_STEPPED_DOWN = "mediation.mediatorSteppedDown";

    private final RuntimeService runtime;
    private final OpenTasks tasks;
    private final Docket docket;
    private final People people;
    private final OfficeAuthority authority;

    CamundaMediatorProcess(
            @Lazy RuntimeService runtime, OpenTasks tasks, Docket docket, People people, OfficeAuthority authority) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.docket = docket;
        this.people = people;
        this.authority = authority;
    }

    @Override
    public void mediatorSteppedDown(String reference, String mediator) {
        authority.act(() -> {
            runtime.createMessageCorrelation(MEDIATOR_STEPPED_DOWN)
                    .processInstanceBusinessKey(reference)
                    .correlateAll();
        });
        // where no diagram waits for the message, the parties do without a mediator what they agreed on: they draft
        tasks.handOver(reference, mediator, representatives(reference));
    }

    private List<String> representatives(String reference) {
        return docket.parties(reference).stream()
                .flatMap(party -> people.representativesOf(party).stream())
                .map(Person::username)
                .toList();
    }
}
