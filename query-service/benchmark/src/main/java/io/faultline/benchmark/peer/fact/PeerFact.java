package io.faultline.benchmark.peer.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One action in one subject's state.
 *
 * @param from first day
 * @param until first day on which it no longer holds, null if it has no end
 * @param body the statement as JSON
 */
public record PeerFact(
        String subject,
        String action,
        LocalDate from,
        @Nullable LocalDate until,
        byte[] body) {}
