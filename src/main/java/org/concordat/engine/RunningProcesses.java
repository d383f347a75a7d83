package org.concordat.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.OpenBusiness;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A case goes on while any process of it does: the dispute itself, an obligation, a sanction, an appeal. */
@Component
class RunningProcesses implements OpenBusiness {

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    RunningProcesses(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public boolean goesOnIn(String reference) {
        return authority.ask(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0);
    }
}
