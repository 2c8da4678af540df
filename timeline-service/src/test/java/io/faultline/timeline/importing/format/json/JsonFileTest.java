package io.faultline.timeline.importing.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.format.FileOf;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFileTest {

    @Test
    void every_element_is_a_row_and_knows_its_line() {
        List<Read> reads = reads("[{\"kind\":\"sanction\"},\n\n {\"type\":\n\"company\"}]\n");
        assertThat(FileOf.rows(reads)).extracting(Row::line).containsExactly(1, 3);
    }

    @Test
    void an_element_that_is_no_object_does_not_spoil_the_others() {
        List<Read> reads = reads("[{},\n[1,[2]],\n7,\n{}]");
        assertThat(FileOf.rows(reads)).hasSize(2);
        assertThat(FileOf.problems(reads)).extracting(ImportProblem::line).containsExactly(2, 3);
    }

    @Test
    void an_element_with_a_field_twice_or_an_endless_number_is_passed_over() {
        List<Read> reads = reads(
                "[{\"a\":1,\"a\":{\"b\":[2]},\"c\":3},\n{\"a\":{\"n\":1e99999999999},\"b\":[1]},\n{\"id\":\"x\"}]");
        assertThat(FileOf.problems(reads)).extracting(ImportProblem::line).containsExactly(1, 2);
        assertThat(FileOf.rows(reads)).extracting(Row::line).containsExactly(3);
    }

    @Test
    void what_is_no_array_is_malformed() {
        assertThat(complaint("{\"kind\":\"sanction\"}")).startsWith("line 1: the document is not a JSON array");
        assertThat(complaint("")).contains("not a JSON array");
        assertThat(complaint("[{},\n{\"a\" 1}]")).startsWith("line 2: is not well-formed");
        assertThat(complaint("[{},\n{\"a\":[")).startsWith("line 2: is not well-formed");
        assertThat(complaint("[{}")).contains("line 1");
        assertThat(complaint("[{}]\n[{}]")).isEqualTo("line 2: there is more after the array");
        assertThat(complaint("[" + "{\"a\":".repeat(100) + "1")).contains("nesting depth");
    }

    private static List<Read> reads(String text) {
        return FileOf.text(text, path -> new JsonFile(path, "list.json"));
    }

    private static String complaint(String text) {
        return FileOf.complaint(text, path -> new JsonFile(path, "list.json"));
    }
}
