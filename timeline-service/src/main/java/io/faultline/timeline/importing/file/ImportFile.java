package io.faultline.timeline.importing.file;

import java.io.IOException;

/** A file to import. Opened again it says the same again, so that a job can make several passes and go on later. */
public interface ImportFile {

    /**
     * From the first row on.
     *
     * @throws MalformedFile if the file as a whole cannot be taken apart
     */
    ImportRows open() throws IOException;
}
