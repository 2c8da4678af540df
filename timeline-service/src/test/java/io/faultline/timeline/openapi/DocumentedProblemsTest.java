package io.faultline.timeline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.decision.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A code that clients are told of was seen in an answer. */
class DocumentedProblemsTest {

    /** Provoked through HTTP in {@code ProblemsIT}. */
    private static final List<String> OF_THE_REQUEST = List.of(
            "malformed",
            "invalid",
            "invalid-parameter",
            "unknown-parameter",
            "too-large",
            "not-found",
            "unknown-import");

    /** Provoked through HTTP in {@code JobsIT}, {@code MappedImportsIT} and {@code ImportsIT}. */
    private static final List<String> OF_IMPORTS =
            List.of("import-done", "import-file-gone", "invalid-mapping", "unknown-mapping", "unsupported-media-type");

    /** Provoked through HTTP in {@code OverloadIT}. */
    private static final List<String> OF_THE_STORE = List.of("store-busy", "store-unavailable", "imports-waiting");

    @Test
    void every_code_in_the_document_has_a_test_that_provokes_it() {
        SortedSet<String> provoked = new TreeSet<>(OF_THE_REQUEST);
        provoked.addAll(OF_IMPORTS);
        provoked.addAll(OF_THE_STORE);
        Arrays.stream(Refusal.values()).map(Refusal::code).forEach(provoked::add);
        SortedSet<String> documented = OperationText.all().values().stream()
                .flatMap(text -> text.problems().values().stream())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).hasSizeGreaterThan(20);
        assertThat(provoked).containsAll(documented);
    }
}
