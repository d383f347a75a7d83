package org.concordat.engine;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.joda.time.ReadableInstant;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that see our beans, variables and plain values, and nothing behind them: no class, no class loader, no
 * engine. The same manager evaluates what a task query sends (CVE-2026-109432), so this is a wall, not a style.
 */
class GuardedExpressions extends JuelExpressionManager {

    private final DiagramBeans ours;

    GuardedExpressions(DiagramBeans ours) {
        super(ours.byName());
        this.ours = ours;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new Wall());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver(beans));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new BeanELResolver(true));
        return resolver;
    }

    /** Answers nothing itself; refuses to look into what no diagram has a business with. */
    private class Wall extends ELResolver {

        private static final Set<String> SCOPE_PROPERTIES = Set.of(
                "processBusinessKey", "businessKey", "processInstanceId", "currentActivityId", "execution", "id");
        private static final Set<Object> OF_EVERY_OBJECT = Set.of("getClass", "wait", "notify", "notifyAll");
        private static final Set<String> SCOPE_METHODS =
                Set.of("getVariable", "hasVariable", "getProcessBusinessKey", "getProcessInstanceId");

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            if (base != null && !isReadable(base, property)) {
                throw refused(base, property);
            }
            return null;
        }

        private boolean isReadable(Object base, @Nullable Object property) {
            return isScope(base)
                    ? SCOPE_PROPERTIES.contains(property)
                    : isPlain(base) && !"class".equals(property) && !"declaringClass".equals(property);
        }

        @Override
        public @Nullable Object invoke(
                ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
            var allowed = isOurs(base, method)
                    || isScope(base) && SCOPE_METHODS.contains(method)
                    || isText(base, method)
                    || isDateArithmetic(base, method);
            if (!allowed) {
                throw refused(base, method);
            }
            return null;
        }

        private boolean isOurs(Object base, Object method) {
            return ours.isOurs(base) && !OF_EVERY_OBJECT.contains(method);
        }

        private boolean isText(Object base, Object method) {
            return isPlain(base)
                    && Set.of("equals", "isEmpty", "size", "contains", "toString")
                            .contains(method);
        }

        /** Filters say "due within three days" with the engine's own date function. */
        private boolean isDateArithmetic(Object base, Object method) {
            return base instanceof ReadableInstant && method.toString().matches("(plus|minus)[A-Z][a-z]+");
        }

        private boolean isScope(Object base) {
            return base instanceof DelegateExecution || base instanceof DelegateTask;
        }

        private boolean isPlain(Object value) {
            return value instanceof CharSequence
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Date
                    || value instanceof Temporal
                    || value instanceof Map
                    || value instanceof Collection;
        }

        private ELException refused(Object base, @Nullable Object member) {
            return new ELException("Expressions may not use " + member + " of "
                    + base.getClass().getSimpleName());
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
            return null;
        }

        @Override
        public void setValue(
                ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
            throw new ELException("Expressions may not set " + property);
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }

        @Override
        public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
                ELContext context, @Nullable Object base) {
            return null;
        }
    }
}
