package org.concordat;

import java.util.TimeZone;
import org.concordat.verifier.Verify;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Starts Concordat: the database, the engine with its web applications, the pages and the HTTP API. The command {@code
 * verify} starts none of them.
 */
// repositories and the words of diagrams share plain plurals; only the latter are named in expressions
@EnableJpaRepositories(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Concordat {

    public static void main(String[] args) {
        if (Verify.isMeant(args)) {
            System.exit(Verify.run(args, System.out));
        }
        // Instants are compared as local times in places of the engine; only UTC keeps them the same.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Concordat.class, args);
    }
}
