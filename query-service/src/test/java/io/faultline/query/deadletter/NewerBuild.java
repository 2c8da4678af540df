package io.faultline.query.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The packaged service with some classes of the contract added or changed, as the next release would have them. */
final class NewerBuild {

    private static final Path BUILT = Path.of("target/quarkus-app");

    private NewerBuild() {}

    /**
     * @param sources by path, such as {@code io/faultline/contract/revision/Upcasters.java}
     * @return the jar to start
     */
    static Path with(Map<String, String> sources) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "newer-build-");
        Path application = copied(folder.resolve("quarkus-app"));
        Path classes = compiled(sources, folder);
        try (Stream<Path> libraries = Files.list(application.resolve("lib/main"));
                Stream<Path> made = Files.walk(classes)) {
            Path contract = libraries.filter(NewerBuild::isContract).findFirst().orElseThrow();
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + contract.toUri()), Map.of())) {
                for (Path file : made.filter(Files::isRegularFile).toList()) {
                    Files.copy(
                            file,
                            jar.getPath(classes.relativize(file).toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return application.resolve("quarkus-run.jar").toAbsolutePath();
    }

    private static boolean isContract(Path jar) {
        return jar.getFileName().toString().contains("faultline-contract");
    }

    /** What stays the same is not copied: it is a hundred megabytes. */
    private static Path copied(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(BUILT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (isContract(file)) {
                    Files.copy(file, copy);
                } else {
                    Files.createLink(copy, file);
                }
            }
        }
        return target;
    }

    private static Path compiled(Map<String, String> sources, Path folder) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "--release", "21"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("the newer build compiles").isZero();
        return classes;
    }
}
