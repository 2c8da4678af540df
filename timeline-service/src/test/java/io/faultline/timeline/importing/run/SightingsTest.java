package io.faultline.timeline.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.timeline.vintage.Fingerprint;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private final Sightings sightings = new Sightings();

    @Test
    void a_hundred_thousand_ids_are_new_once_and_the_same_afterwards() {
        for (int row = 1; row <= 100_000; row++) {
            assertThat(note("id-" + row, row, row)).isEqualTo(Sightings.NEW);
        }
        for (int row = 1; row <= 100_000; row++) {
            assertThat(note("id-" + row, row, 200_000 + row)).isEqualTo(Sightings.SAME);
        }
    }

    @Test
    void other_content_is_told_with_the_line_that_came_first() {
        note("a", 1, 7);
        assertThat(note("a", 2, 9)).isEqualTo(7);
        assertThat(note("a", 1, 11)).isEqualTo(Sightings.SAME);
    }

    private int note(String id, long content, int line) {
        return sightings.note(new ActionId(id), new Fingerprint(content, content), line);
    }
}
