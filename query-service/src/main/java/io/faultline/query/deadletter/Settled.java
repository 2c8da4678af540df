package io.faultline.query.deadletter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a retry or a discard has done. */
public record Settled(
        @Schema(description = "How many letters were projected")
        int projected,

        @Schema(description = "How many of the streams in question wait on")
        int waiting,

        @Schema(description = "The letters that they wait for, with what is wrong; a hundred at most")
        List<DeadLetter> first) {

    public static final String EXAMPLE = """
            {"projected": 2, "waiting": 0, "first": []}
            """;
}
