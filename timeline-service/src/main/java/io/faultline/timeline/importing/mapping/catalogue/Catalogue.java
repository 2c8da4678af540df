package io.faultline.timeline.importing.mapping.catalogue;

import io.faultline.contract.Problem;
import io.faultline.contract.Violation;
import io.faultline.timeline.importing.mapping.Mapping;
import io.faultline.timeline.importing.mapping.definition.MappingReader;
import io.faultline.timeline.importing.mapping.definition.MappingReader.Reading;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The mappings that come with the service, and those that people bring. */
@ApplicationScoped
public class Catalogue {

    private static final List<String> SHIPPED =
            List.of("entity-list", "epoch-notable-ai-models", "rates-by-country-and-date");

    private final Map<String, Shipped> shipped = new LinkedHashMap<>();

    Catalogue() {
        SHIPPED.forEach(id -> shipped.put(id, read(id)));
    }

    /** @param yaml as it is written, comments and all */
    record Shipped(String id, Mapping mapping, String yaml) {}

    List<Shipped> shipped() {
        return List.copyOf(shipped.values());
    }

    Optional<Shipped> find(String id) {
        return Optional.ofNullable(shipped.get(id));
    }

    /** One that comes with the service. */
    public Checked<Mapping> named(String id) {
        return find(id).<Checked<Mapping>>map(known -> new Fine<>(known.mapping()))
                .orElseGet(() -> new Wrong<>(Problems.badParameter(
                        "mapping",
                        "there is no mapping '" + id + "'; known are " + String.join(", ", shipped.keySet())
                                + ", and a mapping of your own is sent beside the file")));
    }

    /** One of somebody's own, as YAML. */
    public Checked<Mapping> own(String yaml) {
        return switch (MappingReader.read(yaml)) {
            case Reading.Understood understood -> new Fine<>(understood.mapping());
            case Reading.Faulty faulty -> new Wrong<>(faulty(faulty.violations()));
        };
    }

    /** A mapping that is wrong in itself, or does not go with the file. */
    public static Problem faulty(List<Violation> violations) {
        String detail = violations.size() + " faults, the first: "
                + violations.getFirst().field() + ": " + violations.getFirst().message();
        return Problem.of(422, "invalid-mapping", "Invalid mapping", detail, violations);
    }

    private static Shipped read(String id) {
        String file = "/mappings/" + id + ".yaml";
        try (InputStream stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file)) {
            String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return switch (MappingReader.read(yaml)) {
                case Reading.Understood understood -> new Shipped(id, understood.mapping(), yaml);
                case Reading.Faulty faulty -> throw new IllegalStateException(file + ": " + faulty.violations());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
