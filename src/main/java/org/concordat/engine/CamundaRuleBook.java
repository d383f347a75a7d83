package org.concordat.engine;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.RuleBook;
import org.concordat.alliance.rules.Fingerprints;
import org.concordat.alliance.rules.RuleRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's deployments as the book of rules; whoever deploys, through whichever door, it is entered. */
@Component
class CamundaRuleBook implements RuleBook, Deployer {

    private static final String APPROVED = "approved change";

    /** How the deployment that this thread makes has come about; none when it came through another door. */
    private record Origin(boolean isTrial, @Nullable String proposedBy) {}

    private static final Origin DIRECT = new Origin(false, null);

    private final ProcessEngine engine;
    private final RuleRegister register;
    private final TransactionTemplate transactions;
    private final ThreadLocal<Origin> origin = ThreadLocal.withInitial(() -> DIRECT);

    CamundaRuleBook(@Lazy ProcessEngine engine, @Lazy RuleRegister register, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.register = register;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void tryOut(@Nullable String tenant, Map<String, String> files) {
        transactions.executeWithoutResult(trial -> {
            trial.setRollbackOnly();
            deploy(tenant, files, new Origin(true, null));
        });
    }

    /** The lock under which the engine itself takes one deployment after the other, on every node. */
    @Override
    public void hold() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(commands -> {
            commands.getPropertyManager().acquireExclusiveLock();
            return null;
        });
    }

    @Override
    public void putInForce(@Nullable String tenant, Map<String, String> files, String proposedBy) {
        deploy(tenant, files, new Origin(false, proposedBy));
    }

    private void deploy(@Nullable String tenant, Map<String, String> files, Origin from) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(Fingerprints.nameOf(files.keySet()))
                .source(APPROVED)
                .tenantId(tenant);
        files.forEach(deployment::addString);
        origin.set(from);
        try {
            deployment.deploy();
        } catch (ParseException e) {
            throw new Refusal("files", e.getMessage());
        } catch (ProcessEngineException e) {
            throw new Refusal(
                    "files",
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        } finally {
            origin.remove();
        }
    }

    /** Called for every deployment, in its transaction, and again when one is read after a restart. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() || origin.get().isTrial()) {
            return;
        }
        var files = new TreeMap<String, String>();
        deployment.getResources().forEach((name, file) -> files.put(name, Fingerprints.of(file.getBytes())));
        register.enter(
                deployment.getId(),
                deployment.getTenantId(),
                files,
                origin.get().proposedBy());
    }
}
