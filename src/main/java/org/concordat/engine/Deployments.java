package org.concordat.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the bundled diagrams, each with its forms, and the bundled tables. What a process owner deployed stays in
 * force.
 */
@Component
@Order(10)
class Deployments implements ApplicationRunner {

    static final String SOURCE = "concordat";

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final ProcessEngine engine;
    private final EngineWords words;
    private final ResourcePatternResolver resources;

    Deployments(ProcessEngine engine, EngineWords words, ResourcePatternResolver resources) {
        this.engine = engine;
        this.words = words;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var bundle : bundles().entrySet()) {
            deploy(bundle.getKey(), bundle.getValue());
        }
        words.readFormsOf(engine);
    }

    /** A bundle for every diagram, with its forms, and for every table. */
    private Map<String, List<Resource>> bundles() throws IOException {
        var bundles = new TreeMap<String, List<Resource>>();
        for (var file : resources.getResources("classpath*:processes/*.*mn")) {
            var name = file.getFilename().replaceFirst("\\.\\w+$", "");
            var bundle = bundles.computeIfAbsent(name, key -> new ArrayList<>());
            bundle.add(file);
            if (file.getFilename().endsWith(".bpmn")) {
                bundle.addAll(List.of(resources.getResources("classpath*:forms/" + name + "/*.form")));
            }
        }
        return bundles;
    }

    private void deploy(String name, List<Resource> bundle) throws IOException {
        if (isSomebodyElses(name)) {
            LOG.warn("{}: a version deployed by a process owner is in force; the bundled one is not deployed", name);
            return;
        }
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(name)
                .source(SOURCE)
                .enableDuplicateFiltering(false);
        for (var file : bundle) {
            deployment.addInputStream(file.getFilename(), file.getInputStream());
        }
        deployment.deploy();
    }

    private boolean isSomebodyElses(String name) {
        var repository = engine.getRepositoryService();
        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(name)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        var table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(name)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        var id = process != null ? process.getDeploymentId() : table != null ? table.getDeploymentId() : null;
        return id != null
                && !SOURCE.equals(repository
                        .createDeploymentQuery()
                        .deploymentId(id)
                        .singleResult()
                        .getSource());
    }
}
