package io.faultline.timeline.importing.job;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a file to read it again.
 *
 * @param mediaType that it was sent with
 * @param name that it was sent under, empty where without one
 * @param mapping id of a mapping that comes with the service; null where there is none
 * @param ownMapping a mapping of the sender's own, as YAML; null where there is none
 */
public record SentFile(
        String mediaType,
        String name,
        @Nullable String mapping,
        @Nullable String ownMapping) {

    public SentFile {
        name = name == null ? "" : name;
    }
}
