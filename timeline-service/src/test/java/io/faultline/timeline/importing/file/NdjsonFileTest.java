package io.faultline.timeline.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.file.ImportFile.Reading.Readable;
import org.junit.jupiter.api.Test;

class NdjsonFileTest {

    @Test
    void every_line_is_a_row_and_knows_its_number() {
        ImportFile file = file("{\"kind\":\"sanction\"}\n\n{\"type\":\"company\"}\r\n");
        assertThat(file.rows()).extracting(Row::line).containsExactly(1, 3);
        assertThat(file.subjects()).hasSize(1);
    }

    @Test
    void a_line_that_is_no_object_does_not_spoil_the_others() {
        ImportFile file = file("{\"kind\":\"sanction\"}\n[1]\n{\"kind\":\n");
        assertThat(file.rows()).hasSize(1);
        assertThat(file.unreadable()).extracting(ImportProblem::line).containsExactly(2, 3);
    }

    private static ImportFile file(String text) {
        return ((Readable) NdjsonFile.read(text)).file();
    }
}
