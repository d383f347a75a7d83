package org.concordat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Begins every run of the tests with an empty database server. */
class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(
                    Path.of(context.getEnvironment().getRequiredProperty("concordat.data-folder")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
