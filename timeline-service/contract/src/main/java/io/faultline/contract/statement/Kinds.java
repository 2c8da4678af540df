package io.faultline.contract.statement;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All kinds, read off the sealed hierarchy of {@link Statement}: a new record is found by itself. */
public final class Kinds {

    private static final SortedMap<String, Class<? extends Statement>> BY_NAME = new TreeMap<>();

    static {
        concrete(Statement.class).forEach(type -> BY_NAME.put(of(type).value(), type));
    }

    private Kinds() {}

    public static Kind of(Class<? extends Statement> type) {
        return Objects.requireNonNull(type.getAnnotation(Kind.class), () -> type + " has no @Kind");
    }

    public static Kind of(Statement statement) {
        return of(statement.getClass());
    }

    /** Record of every kind by its name in JSON, in alphabetical order. */
    public static Map<String, Class<? extends Statement>> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    public static Optional<Class<? extends Statement>> named(String kind) {
        return Optional.ofNullable(BY_NAME.get(kind));
    }

    private static Stream<Class<? extends Statement>> concrete(Class<? extends Statement> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(sub -> concrete(sub.asSubclass(Statement.class)));
    }
}
