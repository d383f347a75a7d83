package org.concordat.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when {@code concordat.demo} says so, and, when it says nothing, on the embedded database. */
public class DemoAsked implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isAsked(context.getEnvironment());
    }

    static boolean isAsked(Environment environment) {
        return environment.getProperty(
                "concordat.demo", Boolean.class, !environment.containsProperty("spring.datasource.url"));
    }
}
