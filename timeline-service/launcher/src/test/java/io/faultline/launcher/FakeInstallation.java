package io.faultline.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A working copy with fake services in the places of the real ones. */
record FakeInstallation(Path root) {

    /** The program of a launcher that runs on the fake working copy named by its argument. */
    public static void main(String[] arguments) {
        Launcher.run(new Installation(Path.of(arguments[0])));
    }

    static FakeInstallation in(Path root) throws IOException {
        Installation places = new Installation(root);
        for (String service : List.of("timeline-service", "query-service")) {
            writeJar(places.jarOf(service));
        }
        Files.createDirectories(places.timelineOf2025().getParent());
        Files.writeString(places.timelineOf2025(), "the timeline of 2025");
        return new FakeInstallation(root);
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var content = FakeInstallation.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new ZipEntry(entry));
            content.transferTo(out);
        }
    }
}
