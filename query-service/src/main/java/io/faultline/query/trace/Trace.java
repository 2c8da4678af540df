package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one fact shows over time while no other of its key takes its place.
 *
 * @param isPart whether its action is a part of another
 * @param imposition null where it restricts nobody
 * @param stretches in order of time, none equal to its neighbour, uncontested
 */
public record Trace(
        SubjectId subject,
        Facet facet,
        String key,
        Rank rank,
        boolean isPart,
        @Nullable Imposition imposition,
        List<Stretch> stretches) {

    /**
     * A restriction by whom, and whether it bans products, which reaches the country that their maker is at home in.
     */
    public record Imposition(SubjectId by, boolean bansProducts) {}

    private static final long TRACE_BYTES = 300;
    private static final long ROW_BYTES = 150;
    private static final long TEXT_BYTES = 16;

    public ActionId action() {
        return rank.action();
    }

    /** Of one action and key under several names of a subject, whichever name its terms use on a day. */
    Trace together(Trace other) {
        List<Stretch> both = new ArrayList<>(stretches);
        other.stretches.stream().filter(stretch -> !stretches.contains(stretch)).forEach(both::add);
        both.sort(Comparator.comparing(Stretch::from));
        return new Trace(subject, facet, key, rank, isPart, imposition, both);
    }

    /** Bytes that what one account says takes, roughly. */
    public static long bytes(List<Trace> account) {
        long bytes = TRACE_BYTES * account.size();
        Set<Row> rows = new HashSet<>();
        Set<byte[]> texts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Trace trace : account) {
            for (Stretch stretch : trace.stretches()) {
                bytes += rows.add(stretch.row()) ? ROW_BYTES : 0;
                texts.add(stretch.row().text().bytes());
            }
        }
        for (byte[] text : texts) {
            bytes += TEXT_BYTES + text.length;
        }
        return bytes;
    }

    @Nullable
    Stretch on(LocalDate day) {
        for (Stretch stretch : stretches) {
            if (stretch.holdsOn(day)) {
                return stretch;
            }
        }
        return null;
    }
}
