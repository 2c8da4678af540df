package io.faultline.query.format;

import org.jspecify.annotations.Nullable;

/** Whether an answer may be compressed on its way: the server decides that later, by what the client accepts. */
final class Compression {

    private Compression() {}

    static boolean isAskedForBy(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && !acceptEncoding.isBlank()
                && !acceptEncoding.strip().equalsIgnoreCase("identity");
    }
}
