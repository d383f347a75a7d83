package org.concordat.alliance.rules;

import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Fact;
import org.concordat.alliance.FoundingRules;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.springframework.stereotype.Component;

/** Tells the record of a new alliance the fingerprint of every diagram and table that serves all. */
@Component
class RulesAtFounding implements FoundingRules {

    private final RuleDeployments deployments;
    private final AllianceRecord record;

    RulesAtFounding(RuleDeployments deployments, AllianceRecord record) {
        this.deployments = deployments;
        this.record = record;
    }

    @Override
    public void enterInForce(UUID alliance) {
        var fact = Fact.of(alliance, Outcome.RULES_IN_FORCE).to(alliance).as(Role.ADMINISTRATOR);
        deployments.sharedInForce().forEach(each -> fact.with(each.name(), each.fingerprint()));
        record.enter(fact);
    }
}
