package org.concordat.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Lets a variable be written only if its name and shape are words of the engine. */
class GuardedSerializer<T extends TypedValue> implements TypedValueSerializer<T> {

    private final TypedValueSerializer<T> serializer;
    private final EngineWords words;

    GuardedSerializer(TypedValueSerializer<T> serializer, EngineWords words) {
        this.serializer = serializer;
        this.words = words;
    }

    @Override
    public void writeValue(T value, ValueFields fields) {
        if (fields instanceof VariableInstanceEntity variable) {
            require(variable.getName(), value);
        } else if (fields instanceof HistoricDecisionInputInstanceEntity
                || fields instanceof HistoricDecisionOutputInstanceEntity) {
            words.requireCode(value.getValue());
        }
        serializer.writeValue(value, fields);
    }

    private void require(String name, T value) {
        if (value.getType() != null && value.getType().getName().equals("json")) {
            words.requireOptions(name, String.valueOf(value.getValue()));
        } else {
            words.require(name, value.getValue());
        }
    }

    @Override
    public String getName() {
        return serializer.getName();
    }

    @Override
    public ValueType getType() {
        return serializer.getType();
    }

    @Override
    public T readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        return serializer.readValue(fields, deserialize, asTransient);
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return serializer.canHandle(value);
    }

    @Override
    public T convertToTypedValue(UntypedValueImpl untyped) {
        return serializer.convertToTypedValue(untyped);
    }

    @Override
    public String getSerializationDataformat() {
        return serializer.getSerializationDataformat();
    }

    @Override
    public boolean isMutableValue(T value) {
        return serializer.isMutableValue(value);
    }
}
