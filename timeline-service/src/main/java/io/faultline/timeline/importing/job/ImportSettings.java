package io.faultline.timeline.importing.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What the operator may say about imports. */
@ConfigMapping(prefix = "faultline.imports")
public interface ImportSettings {

    /** Where files lie until their import is over. */
    Path folder();

    /** Rows in one transaction. */
    @WithDefault("1000")
    int chunk();

    /** An edition that leaves out more than this part of the one before is refused without force. */
    @WithDefault("20")
    int retractionLimitPercent();

    /** Smaller editions may leave out what they like. */
    @WithDefault("5")
    long retractionLimitFromRows();

    /** How long the file of a cancelled or failed import waits for its resumption. */
    @WithDefault("P7D")
    Duration keep();
}
