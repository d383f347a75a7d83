package org.concordat.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.concordat.alliance.Power;
import org.concordat.alliance.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the groups and gives each what its work needs: nobody a right over all cases of a process. */
@Component
@Order(20)
class FirstRights implements ApplicationRunner {

    private static final String ANY = "*";

    private final ProcessEngine engine;

    FirstRights(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        makeGroup(Operators.GROUP, "Operators");
        // signs in to our pages, and has nothing to do in the engine
        makeGroup(Role.CUSTODIAN.group(), Role.CUSTODIAN.group());
        Power.USE_TASKLIST.roles().forEach(this::welcome);
        Power.DEPLOY_RULES.roles().forEach(this::letDeploy);
        Arrays.stream(Resources.values()).forEach(resource -> grant(Operators.GROUP, resource, ANY, Permissions.ALL));
    }

    private void welcome(Role role) {
        makeGroup(role.group(), role.group());
        grant(role.group(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        // the diagram itself, not the cases that run in it
        grant(role.group(), Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        grant(role.group(), Resources.USER, ANY, Permissions.READ);
    }

    private void letDeploy(Role role) {
        grant(role.group(), Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
        grant(role.group(), Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }

    private void makeGroup(String id, String name) {
        var identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var rights = engine.getAuthorizationService();
        var existing = rights.createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (existing == 0) {
            var right = rights.createNewAuthorization(AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(resource);
            right.setResourceId(id);
            right.setPermissions(permissions);
            rights.saveAuthorization(right);
        }
    }
}
