package io.faultline.timeline.importing;

import io.faultline.contract.Problem;
import io.faultline.contract.Violation;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Table;
import io.faultline.timeline.importing.format.Format;
import io.faultline.timeline.importing.format.csv.Dialect;
import io.faultline.timeline.importing.mapping.Mapping;
import io.faultline.timeline.importing.mapping.catalogue.Catalogue;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.registry.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of bytes on disk a file of subjects and statements, if it can be one. */
@ApplicationScoped
public class ImportFiles {

    private final Registry registry;

    ImportFiles(Registry registry) {
        this.registry = registry;
    }

    /**
     * @param name to be quoted in problems, empty where it has none
     * @param mapping what its rows mean, null where they are statements already
     */
    public Checked<ImportFile> of(Path path, String name, @Nullable String mediaType, @Nullable Mapping mapping) {
        Optional<Format> format = Format.of(mediaType, name);
        if (format.isEmpty()) {
            return new Wrong<>(Problem.of(
                    415,
                    "unsupported-media-type",
                    "Unsupported Media Type",
                    "'" + mediaType + "' does not tell the format: send a Content-Type such as text/csv, or the name of"
                            + " the file as file=list.csv",
                    List.of()));
        }
        if (format.get().isTable() && mapping == null) {
            return new Wrong<>(
                    Problems.badParameter("mapping", "a table needs a mapping that says what its rows mean"));
        }
        Dialect dialect = mapping == null ? Dialect.USUAL : mapping.dialect();
        return checked(format.get().file(path, name, dialect), mapping);
    }

    private Checked<ImportFile> checked(ImportFile file, @Nullable Mapping mapping) {
        try {
            if (mapping == null) {
                file.open().close();
                return new Fine<>(file);
            }
            List<Violation> faults = faults(file, mapping);
            return faults.isEmpty()
                    ? new Fine<>(mapping.over(file, registry::newest))
                    : new Wrong<>(Catalogue.faulty(faults));
        } catch (MalformedFile malformed) {
            return new Wrong<>(Problems.malformed(malformed.complaint()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Violation> faults(ImportFile file, Mapping mapping) throws IOException {
        if (file instanceof Table table) {
            return mapping.faultsOf(table.columns());
        }
        file.open().close();
        return List.of();
    }
}
