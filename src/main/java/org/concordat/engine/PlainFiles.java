package org.concordat.engine;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Refuses files that declare entities, of their own or from elsewhere, before anything parses them; no diagram needs one. */
class PlainFiles implements Deployer {

    private static final Pattern DECLARATION = Pattern.compile("<!\\s*(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(PlainFiles::requirePlain);
        }
    }

    private static void requirePlain(ResourceEntity file) {
        // in an encoding of two bytes every other one is null
        var text = new String(file.getBytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (DECLARATION.matcher(text).find()) {
            throw new BadUserRequestException(file.getName() + " has a DOCTYPE or declares an entity; leave that out");
        }
    }
}
