package io.faultline.query.search;

import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.problem.Refused;
import io.faultline.query.standing.Standing;
import io.faultline.query.subject.Registry;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what actions are counted. */
enum Grouping {
    KIND("actions and observations, each once"),
    MONTH("actions and observations, each once, in the month of its first milestone"),
    SUBJECT("actions and observations, each once a subject whose state it touches by name");

    /** Stands for what has no date. */
    static final String UNDATED = "";

    private final String unit;

    Grouping(String unit) {
        this.unit = unit;
    }

    static Grouping of(@Nullable String by) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.toString().equals(by))
                .findFirst()
                .orElseThrow(() -> Refused.badParameter(
                        "by", (by == null ? "is required:" : "'" + by + "' is none of") + " kind, month, subject"));
    }

    String unit() {
        return unit;
    }

    Collection<String> keysOf(Standing standing, Registry registry) {
        return switch (this) {
            case KIND -> Set.of(standing.kind());
            case MONTH -> Set.of(month(standing.date()));
            case SUBJECT ->
                standing.subjects().stream()
                        .map(subject -> registry.successorOf(subject).orElse(subject))
                        .map(SubjectId::value)
                        .collect(Collectors.toSet());
        };
    }

    private static String month(@Nullable ImpreciseDate date) {
        if (date == null) {
            return UNDATED;
        }
        YearMonth month = YearMonth.from(date.latest());
        return YearMonth.from(date.earliest()).equals(month) ? month.toString() : date.text();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
