package io.faultline.query.series;

import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.series.IndicatorPage.Indicator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one indicator while its values are gone through. */
final class Gathered {

    private final Set<String> units = new TreeSet<>();
    private final Set<String> dimensions = new TreeSet<>();
    private final Set<SubjectId> subjects = new TreeSet<>();
    private int values;
    private @Nullable ImpreciseDate first;
    private @Nullable ImpreciseDate last;

    void add(SubjectId subject, Map<String, String> dimensions, String unit, @Nullable ImpreciseDate date) {
        units.add(unit);
        this.dimensions.addAll(dimensions.keySet());
        subjects.add(subject);
        values++;
        if (date != null) {
            first = first == null || date.compareTo(first) < 0 ? date : first;
            last = last == null || date.compareTo(last) > 0 ? date : last;
        }
    }

    Indicator as(String id) {
        return new Indicator(id, units, dimensions, subjects.size(), values, first, last);
    }
}
