package org.concordat.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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
    public <T> T ask(Supplier<T> question) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            return configuration.getCommandExecutorTxRequired().execute(commands -> unchecked(commands, question));
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Somebody else acted in this case at the same moment", e);
        }
    }

    /** The person's own rights and tenants say nothing about what the office may see. */
    private static <T> T unchecked(CommandContext commands, Supplier<T> question) {
        var checksTenants = commands.isTenantCheckEnabled();
        commands.disableTenantCheck();
        try {
            return commands.runWithoutAuthorization(question::get);
        } finally {
            if (checksTenants) {
                commands.enableTenantCheck();
            }
        }
    }
}
