package io.faultline.timeline.importing.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import io.faultline.timeline.importing.format.FileOf;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NdjsonFileTest {

    @Test
    void every_line_is_a_row_and_knows_its_number() {
        List<Read> reads = reads("{\"kind\":\"sanction\"}\n\n{\"type\":\"company\"}\r\n");
        assertThat(FileOf.rows(reads)).extracting(Row::line).containsExactly(1, 3);
        assertThat(FileOf.rows(reads)).extracting(Row::isSubject).containsExactly(false, true);
    }

    @Test
    void a_line_that_is_no_object_does_not_spoil_the_others() {
        List<Read> reads = reads("{\"kind\":\"sanction\"}\n[1]\n{\"kind\":\n{}");
        assertThat(FileOf.rows(reads)).extracting(Row::line).containsExactly(1, 4);
        assertThat(FileOf.problems(reads)).extracting(ImportProblem::line).containsExactly(2, 3);
        assertThat(FileOf.problems(reads)).extracting(ImportProblem::file).containsOnly("list.ndjson");
    }

    @Test
    void a_field_given_twice_and_more_after_an_object_are_refused() {
        List<Read> reads = reads("{\"a\":1,\"a\":2}\n{} {}\n{\"n\":1e99999999999}\n{}");
        assertThat(FileOf.problems(reads)).extracting(ImportProblem::line).containsExactly(1, 2, 3);
        assertThat(FileOf.problems(reads).getFirst().message()).contains("Duplicate field 'a'");
        assertThat(FileOf.rows(reads)).hasSize(1);
    }

    @Test
    void what_is_read_comes_in_the_order_of_the_file() {
        assertThat(reads("{}\nx\n{}")).extracting(Object::getClass).containsExactly(classes());
    }

    @Test
    void a_byte_order_mark_and_a_missing_last_line_feed_do_no_harm() {
        assertThat(FileOf.rows(reads("\ufeff{\"id\":\"é\"}"))
                        .getFirst()
                        .tree()
                        .path("id")
                        .textValue())
                .isEqualTo("é");
        assertThat(reads("")).isEmpty();
        assertThat(reads("\n \n")).isEmpty();
    }

    @Test
    void lines_of_any_length_are_read_whole() {
        List<String> ids =
                IntStream.range(0, 200).mapToObj(i -> "x".repeat(i * i)).toList();
        String text = ids.stream().map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining("\n"));
        assertThat(FileOf.rows(reads(text)))
                .extracting(row -> row.tree().get("id").textValue())
                .isEqualTo(ids);
    }

    @Test
    void a_line_that_is_too_long_is_passed_over() {
        String text = "{\"id\":\"" + "x".repeat(Lines.LONGEST + 100) + "\"}\n{\"id\":\"next\"}";
        List<Read> reads = reads(text);
        assertThat(FileOf.problems(reads).getFirst().message()).startsWith("is longer than");
        assertThat(FileOf.rows(reads)).extracting(Row::line).containsExactly(2);
    }

    private static Class<?>[] classes() {
        return new Class<?>[] {Row.class, Unreadable.class, Row.class};
    }

    private static List<Read> reads(String text) {
        return FileOf.text(text, path -> new NdjsonFile(path, "list.ndjson"));
    }
}
