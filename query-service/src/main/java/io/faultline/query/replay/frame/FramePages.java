package io.faultline.query.replay.frame;

import io.faultline.query.asked.Body;
import io.faultline.query.asked.Paging;
import io.faultline.query.export.sink.Table;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.job.StoredFrames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames in pages. */
@ApplicationScoped
public class FramePages {

    /** A page ends early rather than being larger than this. */
    private static final int LARGE = 8 << 20;

    private final StoredFrames frames;

    FramePages(StoredFrames frames) {
        this.frames = frames;
    }

    /** Number of the first frame after a day, null for the first of all. */
    public static int firstAfter(Replay replay, @Nullable LocalDate day) {
        int frame = 0;
        while (day != null
                && frame < replay.frames()
                && !replay.order().dayOf(frame).isAfter(day)) {
            frame++;
        }
        return frame;
    }

    private static int firstOf(Replay replay, Paging paging, @Nullable LocalDate after) {
        String cursor = paging.after();
        if (cursor.isEmpty()) {
            return firstAfter(replay, after);
        }
        if (!cursor.matches("frame [0-9]{1,9}")) {
            throw Refused.badParameter("cursor", "'" + paging.cursor + "' is no cursor of frames");
        }
        return Integer.parseInt(cursor.substring(cursor.indexOf(' ') + 1));
    }

    /** The frames of a page as a table; all that are there where neither limit nor cursor is given. */
    public Table table(Replay replay, Paging paging, @Nullable LocalDate after) {
        int first = firstOf(replay, paging, after);
        boolean all = paging.limit == null && paging.cursor == null;
        long end = all ? replay.framesDone() : Math.min(replay.framesDone(), (long) first + paging.size());
        return new FrameTable(replay, frames, first, (int) end);
    }

    public Body frame(Replay replay, int frame) {
        return new FrameJson(replay).frame(frame, frames.read(replay.number(), frame));
    }

    /** The frames that are there; as long as others are to come, there is a next page. */
    public Body page(Replay replay, Paging paging, @Nullable LocalDate after) {
        int first = firstOf(replay, paging, after);
        int next = first;
        long size = 0;
        List<byte[]> json = new ArrayList<>();
        json.add(FrameJson.bytes("{\"replay\":\"" + replay.id() + "\",\"status\":\"" + replay.status()
                + "\",\"position\":" + replay.position() + ",\"items\":["));
        while (next < replay.framesDone() && next - first < paging.size() && size < LARGE) {
            if (next > first) {
                json.add(FrameJson.bytes(","));
            }
            Body frame = frame(replay, next);
            json.add(frame.bytes());
            size += frame.size();
            next++;
        }
        boolean isLast = next >= replay.framesDone() && replay.status().isFinal();
        json.add(
                FrameJson.bytes("],\"next\":" + (isLast ? "null" : '"' + Paging.encoded("frame " + next) + '"') + '}'));
        return Body.of(json);
    }
}
