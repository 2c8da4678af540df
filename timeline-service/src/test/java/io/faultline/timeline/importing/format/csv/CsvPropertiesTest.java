package io.faultline.timeline.importing.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.format.FileOf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written as RFC 4180 says is read as it was; the writer here is a naive one. */
class CsvPropertiesTest {

    @Property(tries = 500)
    void any_table_with_any_delimiter_reads_back_the_same(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("lineEnds") String lineEnd,
            @ForAll boolean mark,
            @ForAll boolean gzip)
            throws IOException {
        int width = table.getFirst().size();
        String header = IntStream.range(0, width).mapToObj(i -> "c" + i).collect(Collectors.joining("" + delimiter));
        String text = (mark ? "\ufeff" : "") + header + lineEnd + written(table, delimiter, lineEnd);
        Dialect dialect = new Dialect(delimiter, '"', StandardCharsets.UTF_8);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Row> rows = FileOf.rows(
                FileOf.bytes(gzip ? compressed(bytes) : bytes, path -> new CsvFile(path, "x.csv", dialect)));
        assertThat(rows.stream().map(row -> cells(row, width)).toList())
                .isEqualTo(table.stream()
                        .filter(row -> !row.stream().allMatch(String::isEmpty))
                        .toList());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars('a', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '\'', '中')
                        .ofMaxLength(8),
                Arbitraries.strings()
                        .all()
                        .excludeChars('\ufeff')
                        .ofMaxLength(5)
                        .filter(CsvPropertiesTest::isText));
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(8));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|', ':', '~', '\u001f');
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n");
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String written(List<List<String>> table, char delimiter, String lineEnd) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell -> needsQuotes(cell, delimiter) ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining("" + delimiter)))
                .collect(Collectors.joining(lineEnd));
    }

    /** An empty cell too: alone on its line it would be an empty line, which is no row. */
    private static boolean needsQuotes(String cell, char delimiter) {
        return cell.isEmpty() || cell.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
    }

    private static List<String> cells(Row row, int width) {
        return IntStream.range(0, width)
                .mapToObj(i -> row.tree().path("c" + i).asText())
                .toList();
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
