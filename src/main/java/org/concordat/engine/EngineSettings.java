package org.concordat.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.concordat.retention.CleaningOffice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up: what expressions see, what may enter, what a failure leaves behind. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final DiagramBeans beans;
    private final DiagramRules rules;
    private final CaseStepListener steps;
    private final TaskAdmission admission;
    private final EngineWords words;
    private final CamundaRuleBook book;
    private final StoppedWork stopped;
    private final SlowHash hash;
    private final GivenPasswords given;
    private final DecisionsOfAlliances decisions;
    private final EnteredInterventions interventions;
    private final CleaningOffice cleaning;
    private final String cleaningFrom;
    private final String cleaningUntil;

    EngineSettings(
            DiagramBeans beans,
            DiagramRules rules,
            CaseStepListener steps,
            @Lazy TaskAdmission admission,
            EngineWords words,
            CamundaRuleBook book,
            StoppedWork stopped,
            SlowHash hash,
            GivenPasswords given,
            DecisionsOfAlliances decisions,
            EnteredInterventions interventions,
            @Lazy CleaningOffice cleaning,
            @Value("${concordat.history-cleaning.from}") String cleaningFrom,
            @Value("${concordat.history-cleaning.until}") String cleaningUntil) {
        this.beans = beans;
        this.rules = rules;
        this.admission = admission;
        this.steps = steps;
        this.words = words;
        this.book = book;
        this.stopped = stopped;
        this.hash = hash;
        this.given = given;
        this.decisions = decisions;
        this.interventions = interventions;
        this.cleaning = cleaning;
        this.cleaningFrom = cleaningFrom;
        this.cleaningUntil = cleaningUntil;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(beans));
        configuration.setCustomHistoryLevels(List.of(new RecordKeepingHistory()));
        configuration.setHistory(RecordKeepingHistory.NAME);
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(interventions)));
        configuration.setCustomJobHandlers(List.of(
                new PunctualTimer<>(new TimerExecuteNestedActivityJobHandler()),
                new PunctualTimer<>(new TimerCatchIntermediateEventJobHandler()),
                new PunctualTimer<>(new TimerStartEventSubprocessJobHandler()),
                new PunctualTimer<>(new TimerTaskListenerJobHandler()),
                new EnteredCleaning(() -> cleaning.prepareCleaning())));
        configuration.setFailedJobCommandFactory(new SilentJobFailures());
        configuration.setCustomIncidentHandlers(List.of(stopped));
        configuration.setResourceAuthorizationProvider(new TaskGrants(admission));
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalTranslator(), new ClosedDoors()));
        var listeners = configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(rules);
        listeners.add(steps);
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setCustomPreDeployers(List.of(new PlainFiles()));
        configuration.setCustomPostDeployers(List.of(book));
        configuration.setDmnEngineConfiguration(FeelOnly.tables());
        configuration.setTenantIdProvider(decisions);
        // cases in CMMN bring classes and scripts that no rule of ours looks at
        configuration.setCmmnEnabled(false);
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");
        configuration.setDefaultSerializationFormat("application/json");
        cleanHistory(configuration);
        configuration.setEnablePasswordPolicy(false);
        configuration.setPasswordEncryptor(hash);
        configuration.setIdentityProviderSessionFactory(given);
        // guessing is slowed down before the engine is asked; its own lock would keep people out for good
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayMaxTime(0);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setAdminGroups(new ArrayList<>(List.of(Operators.GROUP)));
    }

    /** What has ended goes with all it called, when its diagram's time to live is over; outside the window, never. */
    private void cleanHistory(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryCleanupEnabled(true);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
        if (!cleaningFrom.isEmpty()) {
            configuration.setHistoryCleanupBatchWindowStartTime(cleaningFrom);
            configuration.setHistoryCleanupBatchWindowEndTime(cleaningUntil);
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setVariableTypes(new GuardedSerializers(configuration.getVariableSerializers(), words));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        words.readFormsOf(engine);
    }
}
