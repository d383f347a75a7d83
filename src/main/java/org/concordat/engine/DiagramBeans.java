package org.concordat.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.InDiagrams;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The only beans a diagram can name: delegates, listeners, and what is marked for it. Found when first asked for. */
@Component
class DiagramBeans {

    private final ListableBeanFactory factory;
    private final Supplier<Set<String>> names = SingletonSupplier.of(this::find);

    DiagramBeans(ListableBeanFactory factory) {
        this.factory = factory;
    }

    Set<String> names() {
        return names.get();
    }

    private Set<String> find() {
        return Stream.of(
                        factory.getBeanNamesForType(JavaDelegate.class),
                        factory.getBeanNamesForType(TaskListener.class),
                        factory.getBeanNamesForAnnotation(InDiagrams.class))
                .flatMap(Stream::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOurs(Object object) {
        return object instanceof JavaDelegate
                || object instanceof TaskListener
                || org.springframework.core.annotation.AnnotationUtils.findAnnotation(
                                object.getClass(), InDiagrams.class)
                        != null;
    }

    Map<Object, Object> byName() {
        return new AbstractMap<>() {

            @Override
            public boolean containsKey(Object name) {
                return names().contains(name);
            }

            @Override
            public Object get(Object name) {
                return factory.getBean((String) name);
            }

            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return names().stream()
                        .map(name -> new SimpleEntry<Object, Object>(name, factory.getBean(name)))
                        .collect(Collectors.toSet());
            }
        };
    }
}
