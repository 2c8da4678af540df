package io.faultline.timeline.importing.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.format.FileOf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void every_record_is_a_row_of_its_columns_and_knows_the_line_it_begins_on() {
        List<Row> rows = FileOf.rows(reads("id,notes\r\na,\"one\r\ntwo, \"\"three\"\"\"\r\nb,\r\n\r\nc,4"));
        assertThat(rows).extracting(Row::line).containsExactly(2, 4, 6);
        assertThat(rows)
                .extracting(row -> row.tree().toString())
                .containsExactly(
                        "{\"id\":\"a\",\"notes\":\"one\\r\\ntwo, \\\"three\\\"\"}",
                        "{\"id\":\"b\"}",
                        "{\"id\":\"c\",\"notes\":\"4\"}");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(FileOf.rows(reads("\ufeffid\nx")).getFirst().tree().has("id"))
                .isTrue();
    }

    @Test
    void a_byte_order_mark_of_utf_16_tells_the_charset() {
        byte[] bytes = "\ufeffid\n芯片".getBytes(StandardCharsets.UTF_16LE);
        assertThat(FileOf.rows(FileOf.bytes(bytes, path -> new CsvFile(path, "", Dialect.USUAL)))
                        .getFirst()
                        .tree()
                        .get("id")
                        .textValue())
                .isEqualTo("芯片");
    }

    @Test
    void another_charset_delimiter_and_quote_are_told_by_the_dialect() {
        Dialect dialect = new Dialect(';', '\'', Charset.forName("windows-1252"));
        byte[] bytes = "id;name\nx;'Société; Générale'".getBytes(Charset.forName("windows-1252"));
        assertThat(FileOf.rows(FileOf.bytes(bytes, path -> new CsvFile(path, "", dialect)))
                        .getFirst()
                        .tree()
                        .get("name")
                        .textValue())
                .isEqualTo("Société; Générale");
    }

    @Test
    void columns_without_a_name_or_with_the_same_one_are_told_apart() {
        assertThat(FileOf.rows(reads("a,, a ,a\n1,2,3,4")).getFirst().tree().toString())
                .isEqualTo("{\"a\":\"1\",\"column 2\":\"2\",\"a (2)\":\"3\",\"a (3)\":\"4\"}");
    }

    @Test
    void a_row_of_another_width_is_a_problem_and_the_others_are_taken() {
        List<Read> reads = reads("a,b\n1\n1,2,3\n1,2\n");
        assertThat(FileOf.rows(reads)).extracting(Row::line).containsExactly(4);
        assertThat(FileOf.problems(reads))
                .containsExactly(
                        ImportProblem.at("list.csv", 2, "has 1 cells, and the header has 2"),
                        ImportProblem.at("list.csv", 3, "has 3 cells, and the header has 2"));
    }

    @Test
    void a_row_with_a_misplaced_quote_is_a_problem_and_the_others_are_taken() {
        List<Read> reads = reads("a,b\n1,\"x\"y\n2,z\n3,\"x\"y\n4,z\n");
        assertThat(FileOf.rows(reads)).extracting(Row::line).containsExactly(3, 5);
        assertThat(FileOf.problems(reads)).extracting(ImportProblem::line).containsExactly(2, 4);
        assertThat(FileOf.problems(reads).getFirst().message())
                .isEqualTo("is not well-formed: Unexpected character after closing quote: 'y' (0x79)");
    }

    @Test
    void misplaced_quotes_all_over_make_the_file_malformed() {
        assertThat(complaint("a\n" + "\"x\"y\n".repeat(200)))
                .startsWith("line 102:")
                .contains("right delimiter");
    }

    @Test
    void a_quote_that_is_never_closed_does_not_swallow_the_rows_after_it() {
        assertThat(complaint("a,b\n1,\"x\n2,y\n3,z\n")).isEqualTo("line 2: a quote is opened and never closed");
    }

    @Test
    void bytes_that_are_no_text_are_malformed_and_not_replaced() {
        byte[] bytes = "id\nSoci\u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                                io.faultline.timeline.importing.file.MalformedFile.class,
                                () -> FileOf.bytes(bytes, path -> new CsvFile(path, "", Dialect.USUAL)))
                        .complaint())
                .contains("cannot be read as UTF-8");
    }

    @Test
    void rows_without_any_value_are_none() {
        assertThat(FileOf.rows(reads("a,b\n,\n1,\n\"\",\"\"\n,\n")))
                .extracting(Row::line)
                .containsExactly(3);
    }

    @Test
    void an_empty_file_has_no_header() {
        assertThat(complaint("")).contains("first line must name the columns");
        assertThat(reads("a,b")).isEmpty();
    }

    private static List<Read> reads(String text) {
        return FileOf.text(text, path -> new CsvFile(path, "list.csv", Dialect.USUAL));
    }

    private static String complaint(String text) {
        return FileOf.complaint(text, path -> new CsvFile(path, "list.csv", Dialect.USUAL));
    }
}
