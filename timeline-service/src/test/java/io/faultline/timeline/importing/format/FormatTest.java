package io.faultline.timeline.importing.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void the_media_type_tells_the_format() {
        assertThat(Format.of("text/csv; charset=utf-8", "")).contains(Format.CSV);
        assertThat(Format.of("Application/X-NDJSON", "x.csv")).contains(Format.NDJSON);
        assertThat(Format.of("application/json", "")).contains(Format.JSON);
        assertThat(Format.of("application/yaml", "")).contains(Format.YAML);
        assertThat(Format.of("text/tab-separated-values", "")).contains(Format.TSV);
    }

    @Test
    void where_it_does_not_the_name_does() {
        assertThat(Format.of("application/gzip", "models.CSV.gz")).contains(Format.CSV);
        assertThat(Format.of(null, "a.b.jsonl")).contains(Format.NDJSON);
        assertThat(Format.of("application/octet-stream", "list.yml")).contains(Format.YAML);
        assertThat(Format.of("application/octet-stream", "list")).isEmpty();
    }
}
