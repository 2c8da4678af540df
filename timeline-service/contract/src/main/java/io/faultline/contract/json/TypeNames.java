package io.faultline.contract.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.contract.step.Steps;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How JSON tells the records of a sealed hierarchy apart: by which field, and by which names. */
record TypeNames(String field, SortedMap<String, Class<?>> types) {

    static TypeNames of(Class<?> hierarchy) {
        if (Statement.class.isAssignableFrom(hierarchy)) {
            return new TypeNames("kind", new TreeMap<>(Kinds.all()));
        }
        if (Step.class.isAssignableFrom(hierarchy)) {
            return new TypeNames("step", new TreeMap<>(Steps.all()));
        }
        JsonTypeInfo info = hierarchy.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes listed = hierarchy.getAnnotation(JsonSubTypes.class);
        SortedMap<String, Class<?>> types = new TreeMap<>();
        if (listed != null) {
            for (JsonSubTypes.Type type : listed.value()) {
                types.put(type.name(), type.value());
            }
        }
        return new TypeNames(info == null ? "type" : info.property(), types);
    }

    String nameOf(Class<?> type) {
        return types.entrySet().stream()
                .filter(named -> named.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    String unknown(@Nullable String given) {
        return given == null ? "is required" : "'" + given + "' is not one of " + String.join(", ", types.keySet());
    }
}
