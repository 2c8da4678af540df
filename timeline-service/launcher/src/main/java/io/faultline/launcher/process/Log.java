package io.faultline.launcher.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file a process writes to. */
public record Log(Path file) {

    private static final int TAIL_BYTES = 16 * 1024;
    private static final int TAIL_LINES = 15;

    /** Makes room for a new run and keeps the log of the one before. */
    public void turnOver() throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".previous"), REPLACE_EXISTING);
        }
    }

    /** The last lines, indented, under a heading that names the file; or one line that says there are none. */
    public String tail() {
        List<String> lines = lastLines();
        if (lines.isEmpty()) {
            return "Nothing was written to " + file + ".";
        }
        return lines.stream().collect(Collectors.joining("\n  ", "The last lines of " + file + ":\n  ", ""));
    }

    private List<String> lastLines() {
        // RandomAccessFile, unlike a channel, still reads in a thread that was interrupted
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - TAIL_BYTES));
            byte[] bytes = new byte[TAIL_BYTES];
            int length = Math.max(0, content.read(bytes));
            List<String> lines = new String(bytes, 0, length, UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
