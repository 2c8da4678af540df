package io.faultline.timeline.importing.mapping.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may stand in a field of a statement. */
public sealed interface FieldType {

    /** One value. */
    enum Scalar implements FieldType {
        TEXT,
        DATE,
        PERIOD,
        NUMBER,
        BOOLEAN,
        SUBJECT,
        URL,
        ID,
        DURATION
    }

    /** One of these. */
    record Choice(List<String> values) implements FieldType {}

    /** Texts by language or by dimension. */
    record TextsByKey(boolean byLanguage) implements FieldType {}

    record ListOf(FieldType item) implements FieldType {}

    /** @param required without which it does not stand at all */
    record Fields(Map<String, FieldType> fields, Set<String> required) implements FieldType {}
}
