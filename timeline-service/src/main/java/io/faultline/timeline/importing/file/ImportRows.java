package io.faultline.timeline.importing.file;

import org.jspecify.annotations.Nullable;

/** One pass over a file, row by row in the order of the file, holding no more than one of them. */
public interface ImportRows extends AutoCloseable {

    /**
     * Null after the last row.
     *
     * @throws MalformedFile if nothing after this place can be told apart any more
     */
    @Nullable
    Read next();

    @Override
    void close();
}
