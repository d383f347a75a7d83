package org.concordat.demo.process;

import org.camunda.bpm.engine.RepositoryService;
import org.concordat.demo.DemoAsked;
import org.concordat.demo.DemoTables;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

@Component
@Conditional(DemoAsked.class)
class CamundaDemoTables implements DemoTables {

    private final RepositoryService repository;

    CamundaDemoTables(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void deploy(String alliance, String file, String content) {
        repository
                .createDeployment()
                .name(file.replaceFirst("\\.\\w+$", ""))
                .tenantId(alliance)
                .addString(file, content)
                .deploy();
    }
}
