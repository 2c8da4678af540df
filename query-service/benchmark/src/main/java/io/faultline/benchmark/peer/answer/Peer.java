package io.faultline.benchmark.peer.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A system that can tell the state of a subject on a day. */
interface Peer extends AutoCloseable {

    LocalDate DAY_ZERO = LocalDate.of(1900, 1, 1);

    /** The rows that hold on that day, each as JSON. */
    List<byte[]> rows(String subject, LocalDate day) throws Exception;

    @Override
    default void close() throws Exception {}

    static int dayNumber(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(DAY_ZERO, day);
    }
}
