package org.concordat.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** The engine's serializers, each behind the guard that knows which variables may be kept. */
class GuardedSerializers extends DefaultVariableSerializers {

    private static final Set<String> SHUT = Set.of("file", "bytes", "object", "xml");

    private final EngineWords words;

    GuardedSerializers(VariableSerializers kept, EngineWords words) {
        this.words = words;
        setSerializerList(kept.getSerializers());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public TypedValueSerializer findSerializerForValue(TypedValue value, @Nullable VariableSerializerFactory fallBack) {
        if (value.getType() != null && SHUT.contains(value.getType().getName())) {
            throw new Refusal("variable", "a " + value.getType().getName() + " cannot be kept by the process");
        }
        return new GuardedSerializer(super.findSerializerForValue(value, fallBack), words);
    }
}
