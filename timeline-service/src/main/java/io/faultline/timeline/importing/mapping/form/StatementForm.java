package io.faultline.timeline.importing.mapping.form;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.Words;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.json.JsonViolations;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.ObservedValue;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.DatePeriod;
import io.faultline.contract.time.ImpreciseDate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a statement of a kind may have, read off the contract, so that a new kind needs nothing here. */
public final class StatementForm {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private StatementForm() {}

    /** Empty where there is no such kind. */
    public static Optional<FieldType.Fields> of(String kind) {
        return Kinds.named(kind).map(type -> new FieldType.Fields(fieldsOf(type), Set.of()));
    }

    /** What the contract says of a statement, field by field; nothing where it takes it. */
    public static List<Violation> faultsOf(ObjectNode statement) {
        try {
            JSON.treeToValue(statement, Statement.class);
            return List.of();
        } catch (JacksonException refused) {
            return JsonViolations.of(refused);
        }
    }

    public static boolean isMissing(Violation fault) {
        return fault.message().equals("is required") || fault.message().equals("needs at least one entry");
    }

    private static Map<String, FieldType> fieldsOf(Class<?> type) {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                fields.putAll(fieldsOf(component.getType()));
            } else {
                fields.put(component.getName(), typeOf(component.getGenericType()));
            }
        }
        return fields;
    }

    private static FieldType typeOf(Type type) {
        if (type instanceof ParameterizedType several) {
            return several.getRawType() == Map.class
                    ? new FieldType.TextsByKey(false)
                    : new FieldType.ListOf(typeOf(several.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Words.class) {
            return new FieldType.TextsByKey(true);
        }
        if (plain.isEnum()) {
            return new FieldType.Choice(
                    Stream.of(plain.getEnumConstants()).map(Object::toString).toList());
        }
        FieldType scalar = scalar(plain);
        return scalar == FieldType.Scalar.TEXT && plain.isRecord() && isObject(plain)
                ? new FieldType.Fields(fieldsOf(plain), required(plain))
                : scalar;
    }

    /** Ids and the like are records that JSON writes as one text. */
    private static boolean isObject(Class<?> record) {
        return record.getRecordComponents().length > 1;
    }

    private static FieldType.Scalar scalar(Class<?> type) {
        if (type == ImpreciseDate.class) {
            return FieldType.Scalar.DATE;
        }
        if (type == DatePeriod.class) {
            return FieldType.Scalar.PERIOD;
        }
        if (type == SubjectId.class) {
            return FieldType.Scalar.SUBJECT;
        }
        if (type == BigDecimal.class || type == ObservedValue.class) {
            return FieldType.Scalar.NUMBER;
        }
        if (type == Boolean.class) {
            return FieldType.Scalar.BOOLEAN;
        }
        if (type == ActionId.class) {
            return FieldType.Scalar.ID;
        }
        if (type == Period.class) {
            return FieldType.Scalar.DURATION;
        }
        return type == URI.class ? FieldType.Scalar.URL : FieldType.Scalar.TEXT;
    }

    private static Set<String> required(Class<?> part) {
        try {
            JSON.treeToValue(JSON.createObjectNode(), part);
            return Set.of();
        } catch (JacksonException refused) {
            return JsonViolations.of(refused).stream()
                    .filter(StatementForm::isMissing)
                    .map(Violation::field)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
