package org.concordat.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.concordat.alliance.OfficeAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

@Component
class CamundaOfficeAuthority implements OfficeAuthority {

    private final ProcessEngine engine;

    CamundaOfficeAuthority(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void act(Runnable act) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Callable<Void> call = () -> {
            act.run();
            return null;
        };
        try {
            configuration.getCommandExecutorTxRequired().execute(commands -> commands.runWithoutAuthorization(call));
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Somebody else acted in this case at the same moment", e);
        }
    }
}
