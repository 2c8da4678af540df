package io.faultline.query.replay.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faultline.query.asked.Body;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.job.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes frames, of which the parts are written already. */
final class FrameJson {

    private final Replay replay;

    FrameJson(Replay replay) {
        this.replay = replay;
    }

    Body frame(int frame, List<Part> parts) {
        List<byte[]> json = new ArrayList<>();
        String knownAt = replay.order().knownAt();
        json.add(bytes("{\"asOf\":\"" + replay.order().dayOf(frame) + "\",\"knownAt\":"
                + (knownAt == null ? "null" : '"' + knownAt + '"') + ",\"states\":["));
        list(json, parts, Part::state, part -> new byte[0], new byte[0]);
        json.add(bytes("],\"changes\":["));
        list(json, parts, Part::changes, this::about, bytes("}"));
        json.add(bytes("],\"baselineDifference\":["));
        list(json, parts, Part::difference, this::about, bytes("}"));
        json.add(bytes("],\"unknownSubjects\":["));
        list(json, parts, part -> part.state() == null ? named(part) : null, part -> new byte[0], new byte[0]);
        json.add(bytes("]}"));
        return Body.of(json);
    }

    private static void list(
            List<byte[]> json,
            List<Part> parts,
            Function<Part, byte @Nullable []> shown,
            Function<Part, byte[]> before,
            byte[] after) {
        String separator = "";
        for (Part part : parts) {
            byte[] some = shown.apply(part);
            if (some != null) {
                json.add(bytes(separator));
                json.add(before.apply(part));
                json.add(some);
                json.add(after);
                separator = ",";
            }
        }
    }

    private byte[] about(Part part) {
        return bytes("{\"subject\":" + new String(named(part), UTF_8) + ',');
    }

    /** Ids need no escape in JSON. */
    private byte[] named(Part part) {
        return bytes('"' + replay.order().subjects().get(part.subject()).value() + '"');
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
