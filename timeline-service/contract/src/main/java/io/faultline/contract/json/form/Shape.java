package io.faultline.contract.json.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.faultline.contract.json.form.Constructors.Values;
import java.io.IOException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The components of a record, of which some are records that lie flat among its fields. */
final class Shape {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Function<Values, Object> constructor;
    private final List<Component> components = new ArrayList<>();

    /** @param fields where all fields are gathered, by their names in JSON, each with its place */
    Shape(Class<?> type, Map<String, Field> fields) {
        constructor = Constructors.of(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Function<Object, @Nullable Object> value = accessor(component);
            components.add(
                    component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                            ? new Part(value, new Shape(component.getType(), fields))
                            : field(component, value, fields));
        }
    }

    /** What a method reference would be. */
    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> accessor(RecordComponent component) {
        try {
            MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable hidden) {
            throw new IllegalStateException(component + " is not public", hidden);
        }
    }

    private static Field field(
            RecordComponent component, Function<Object, @Nullable Object> value, Map<String, Field> fields) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = named == null ? component.getName() : named.value();
        Field field = new Field(value, fields.size(), new SerializedString(name), Forms.of(component.getGenericType()));
        fields.put(name, field);
        return field;
    }

    /** @param given values of all fields by their places, null where there is none */
    Object made(@Nullable Object[] given) {
        Values values = new Values(components.size());
        for (int i = 0; i < components.size(); i++) {
            values.put(
                    i,
                    switch (components.get(i)) {
                        case Field field -> given[field.place()];
                        case Part part -> part.shape().made(given);
                    });
        }
        return constructor.apply(values);
    }

    void write(Object whole, JsonGenerator out) throws IOException {
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            Object value = component.value().apply(whole);
            switch (component) {
                case Field field -> field.write(value, out);
                case Part part -> part.shape().write(value, out);
            }
        }
    }

    private sealed interface Component {
        Function<Object, @Nullable Object> value();
    }

    private record Part(Function<Object, @Nullable Object> value, Shape shape) implements Component {}

    /** @param place among all fields of the whole */
    record Field(Function<Object, @Nullable Object> value, int place, SerializedString name, Form form)
            implements Component {

        private void write(@Nullable Object value, JsonGenerator out) throws IOException {
            if (value != null && !form.isEmpty(value)) {
                out.writeFieldName(name);
                form.write(value, out);
            }
        }
    }
}
