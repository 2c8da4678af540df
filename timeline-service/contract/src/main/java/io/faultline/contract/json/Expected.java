package io.faultline.contract.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field of a Java type takes, in words for people who never see Java. */
final class Expected {

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "of the form expected here";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "Boolean", "boolean" -> "true or false";
            case "BigDecimal", "int", "Integer", "long", "Long" -> "a number";
            case "LocalDate" -> "a day such as 2025-07-10";
            case "ImpreciseDate" -> "a date such as 2025-07-10, 2025-07 or 2025";
            case "DatePeriod" -> "a period such as 2020/2025";
            case "Instant" -> "an instant such as 2025-07-10T12:00:00Z";
            case "Period" -> "a period such as P10Y";
            case "URI" -> "an address";
            case "SubjectId" -> "a subject id such as CN (country), EU (bloc) or nvidia (company)";
            case "ActionId" -> "an id such as us-chip-controls-2025";
            case "ArrayList", "List" -> "a list";
            case "Words" -> "a map from language to text, such as {\"en\": \"…\"}";
            case "LinkedHashMap", "TreeMap", "Map" -> "a map of texts, such as {\"en\": \"…\"}";
            default -> "an object of the form expected here";
        };
    }
}
