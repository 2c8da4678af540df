package io.faultline.query.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the operator may say about replays. */
@ConfigMapping(prefix = "faultline.replays")
public interface ReplaySettings {

    /** Replays that this node works on at once. */
    @WithDefault("2")
    int atOnce();

    /** Replays that may wait or run, on all nodes together. */
    @WithDefault("20")
    int unfinished();

    /** States in one replay: its frames times its subjects. */
    @WithDefault("100000")
    long states();

    @WithDefault("500")
    int subjects();

    /** Statements in an overlay. */
    @WithDefault("100")
    int overlay();

    /** Actions that may be left out, with all that follows from them. */
    @WithDefault("100000")
    int leftOut();

    /** Bytes that the timelines of one replay may take in memory. */
    @WithDefault("134217728")
    long rememberedBytes();

    /** Bytes that the frames of one replay may take in the database. */
    @WithDefault("1073741824")
    long storedBytes();

    /** Replays that are kept once they are over; the oldest go first. */
    @WithDefault("200")
    int kept();

    /** How long a replay is kept once it is over. */
    @WithDefault("P7D")
    Duration keep();

    /** How long a replay is left to a node that gives no sign of life. */
    @WithDefault("PT10S")
    Duration lease();
}
