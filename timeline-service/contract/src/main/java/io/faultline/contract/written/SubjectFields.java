package io.faultline.contract.written;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields of a kind name subjects: read off its record, so that a new kind needs nothing here. */
final class SubjectFields {

    private static final Map<String, List<String>> BY_KIND = Kinds.all().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, kind -> subjectFields(kind.getValue())));

    private SubjectFields() {}

    static List<String> of(String kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    private static List<String> subjectFields(Class<? extends Statement> kind) {
        return Stream.of(kind.getRecordComponents())
                .filter(field -> isSubject(field.getGenericType()))
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isSubject(Type type) {
        return type == SubjectId.class
                || type instanceof ParameterizedType list && list.getActualTypeArguments()[0] == SubjectId.class;
    }
}
