package io.faultline.query.trace;

import io.faultline.contract.SubjectId;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days and ids that stand in many traces, each kept once: with a million actions they took a third of all memory. */
final class Shared {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1990, 1, 1).toEpochDay());
    private static final int LAST = Math.toIntExact(LocalDate.of(2050, 1, 1).toEpochDay());
    private static final LocalDate[] DAYS = new LocalDate[LAST - FIRST];
    private static final Map<String, SubjectId> SUBJECTS = new ConcurrentHashMap<>();

    static {
        for (int i = 0; i < DAYS.length; i++) {
            DAYS[i] = LocalDate.ofEpochDay(FIRST + i);
        }
    }

    private Shared() {}

    static LocalDate day(int number) {
        return FIRST <= number && number < LAST ? DAYS[number - FIRST] : LocalDate.ofEpochDay(number);
    }

    /** There are no more of them than subjects that facts were ever held under. */
    static SubjectId subject(String id) {
        SubjectId known = SUBJECTS.get(id);
        return known == null ? SUBJECTS.computeIfAbsent(id, SubjectId::new) : known;
    }
}
