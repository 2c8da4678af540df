package io.faultline.timeline.importing;

import io.faultline.contract.Problem;
import io.faultline.contract.Violation;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Table;
import io.faultline.timeline.importing.format.Format;
import io.faultline.timeline.importing.format.RowCount;
import io.faultline.timeline.importing.format.csv.Dialect;
import io.faultline.timeline.importing.job.SentFile;
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
class ImportFiles {

    private final Catalogue catalogue;
    private final Registry registry;

    ImportFiles(Catalogue catalogue, Registry registry) {
        this.catalogue = catalogue;
        this.registry = registry;
    }

    Checked<ImportFile> of(Path path, SentFile sent) {
        Optional<Format> format = Format.of(sent.mediaType(), sent.name());
        if (format.isEmpty()) {
            return new Wrong<>(Problem.of(
                    415,
                    "unsupported-media-type",
                    "Unsupported Media Type",
                    "'" + sent.mediaType() + "' does not tell the format: send a Content-Type such as text/csv, or the"
                            + " name of the file as file=list.csv",
                    List.of()));
        }
        return mapping(sent).then(mapping -> of(path, sent.name(), format.get(), mapping.orElse(null)));
    }

    /** How many rows there are, null where only reading them all would tell. */
    @Nullable
    Long rows(Path path, SentFile sent) throws IOException {
        Optional<Format> format = Format.of(sent.mediaType(), sent.name());
        boolean asTheyAre = sent.mapping() == null && sent.ownMapping() == null;
        return format.isPresent() && asTheyAre ? RowCount.of(format.get(), path) : null;
    }

    private Checked<Optional<Mapping>> mapping(SentFile sent) {
        if (sent.ownMapping() != null) {
            return catalogue.own(sent.ownMapping()).then(mapping -> new Fine<>(Optional.of(mapping)));
        }
        return sent.mapping() == null
                ? new Fine<>(Optional.empty())
                : catalogue.named(sent.mapping()).then(mapping -> new Fine<>(Optional.of(mapping)));
    }

    private Checked<ImportFile> of(Path path, String name, Format format, @Nullable Mapping mapping) {
        if (format.isTable() && mapping == null) {
            return new Wrong<>(
                    Problems.badParameter("mapping", "a table needs a mapping that says what its rows mean"));
        }
        Dialect dialect = mapping == null ? Dialect.USUAL : mapping.dialect();
        return checked(format.file(path, name, dialect), mapping);
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
