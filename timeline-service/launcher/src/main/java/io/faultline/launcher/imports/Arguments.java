package io.faultline.launcher.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param file what to import, null where an import is resumed
 * @param resumed id of the import to resume
 * @param mapping file of a mapping of one's own, null where it is one that comes with the service, or none
 * @param parameters of the request
 */
record Arguments(
        @Nullable Path file,
        @Nullable String resumed,
        @Nullable Path mapping,
        Map<String, String> parameters) {

    static final String USAGE = """
            ./run import FILE [--mapping M] [--dataset D] [--edition E] [--known-since INSTANT]
                              [--snapshot] [--dry-run] [--force]
            ./run import --resume ID

            FILE is .yaml, .ndjson, .json, .csv or .tsv, and may be in gzip (.gz). M names a mapping that comes with the
            service, or is a file of your own. Faultline has to run: start it with ./run.""";

    private static final Map<String, String> VALUES = Map.of(
            "--mapping", "mapping", "--dataset", "dataset", "--edition", "edition", "--known-since", "knownSince");
    private static final Map<String, List<String>> FLAGS = Map.of(
            "--snapshot", List.of("mode", "snapshot"),
            "--dry-run", List.of("dryRun", "true"),
            "--force", List.of("force", "true"));

    /** Something is wrong with the command line; the message says what. */
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    static Arguments of(String... words) {
        Deque<String> left = new ArrayDeque<>(List.of(words));
        Map<String, String> parameters = new LinkedHashMap<>();
        Path file = null;
        String resumed = null;
        while (!left.isEmpty()) {
            String word = left.remove();
            if (word.equals("--resume")) {
                resumed = valueOf(word, left);
            } else if (VALUES.containsKey(word)) {
                parameters.put(VALUES.get(word), valueOf(word, left));
            } else if (FLAGS.containsKey(word)) {
                parameters.put(FLAGS.get(word).getFirst(), FLAGS.get(word).getLast());
            } else if (word.startsWith("-") || file != null) {
                throw new Unusable("import does not know what to do with '" + word + "'");
            } else {
                file = Path.of(word);
            }
        }
        return checked(file, resumed, parameters);
    }

    private static Arguments checked(@Nullable Path file, @Nullable String resumed, Map<String, String> parameters) {
        if (resumed != null && (file != null || !parameters.isEmpty())) {
            throw new Unusable("an import is resumed as it was begun: --resume stands alone");
        }
        if (resumed == null && file == null) {
            throw new Unusable("import needs a file");
        }
        if (file != null && !Files.isReadable(file)) {
            throw new Unusable("'" + file + "' cannot be read");
        }
        String mapping = parameters.getOrDefault("mapping", "");
        boolean ownMapping = Files.isRegularFile(Path.of(mapping));
        if (!ownMapping && mapping.matches(".*(/|\\.ya?ml)")) {
            throw new Unusable("the mapping '" + mapping + "' cannot be read");
        }
        if (ownMapping) {
            parameters.remove("mapping");
        }
        return new Arguments(file, resumed, ownMapping ? Path.of(mapping) : null, parameters);
    }

    private static String valueOf(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Unusable(option + " needs a value");
        }
        return left.remove();
    }
}
