package io.faultline.timeline.importing.file;

import java.io.IOException;
import java.util.List;

/** A file whose rows all have the same columns: its fields are texts, and those of empty cells are left out. */
public interface Table extends ImportFile {

    /** @throws MalformedFile if the file as a whole cannot be taken apart */
    List<String> columns() throws IOException;
}
