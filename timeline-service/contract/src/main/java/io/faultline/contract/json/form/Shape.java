package io.faultline.contract.json.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a record, of which some are records that lie flat among its fields. */
final class Shape {

    private final MethodHandle constructor;
    private final List<Component> components = new ArrayList<>();

    /** @param fields where all fields are gathered, by their names in JSON, each with its place */
    Shape(Class<?> type, Map<String, Field> fields) {
        RecordComponent[] declared = type.getRecordComponents();
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(Arrays.stream(declared)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)))
                    .asSpreader(Object[].class, declared.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            for (RecordComponent component : declared) {
                MethodHandle value = lookup.unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
                components.add(
                        component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? new Part(value, new Shape(component.getType(), fields))
                                : field(component, value, fields));
            }
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(type + " is not public", hidden);
        }
    }

    private static Field field(RecordComponent component, MethodHandle value, Map<String, Field> fields) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = named == null ? component.getName() : named.value();
        Field field = new Field(value, fields.size(), new SerializedString(name), Forms.of(component.getGenericType()));
        fields.put(name, field);
        return field;
    }

    /** @param values of all fields by their places, null where there is none */
    Object made(@Nullable Object[] values) throws Throwable {
        @Nullable Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = switch (components.get(i)) {
                case Field field -> values[field.place()];
                case Part part -> part.shape().made(values);
            };
        }
        return (Object) constructor.invokeExact(arguments);
    }

    void write(Object whole, JsonGenerator out) throws Throwable {
        for (Component component : components) {
            Object value = (Object) component.value().invokeExact(whole);
            switch (component) {
                case Field field -> field.write(value, out);
                case Part part -> part.shape().write(value, out);
            }
        }
    }

    private sealed interface Component {
        MethodHandle value();
    }

    private record Part(MethodHandle value, Shape shape) implements Component {}

    /** @param place among all fields of the whole */
    record Field(MethodHandle value, int place, SerializedString name, Form form) implements Component {

        private void write(@Nullable Object value, JsonGenerator out) throws IOException {
            if (value != null && !form.isEmpty(value)) {
                out.writeFieldName(name);
                form.write(value, out);
            }
        }
    }
}
