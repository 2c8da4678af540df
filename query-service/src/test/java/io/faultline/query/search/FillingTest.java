package io.faultline.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.fact.Example;
import io.faultline.query.standing.Sequence.Place;
import io.faultline.query.standing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FillingTest {

    private static final List<Standing> ALL =
            IntStream.range(0, 10).mapToObj(FillingTest::standing).toList();

    private static Standing standing(int number) {
        return new Standing(
                Example.course("stance", "a-" + number, "'holder':'JP','topic':'t','stand':'for','from':'2025'"),
                new Place(null, "a-" + number),
                number,
                Instant.EPOCH);
    }

    private static Filling filled(int size, int mostRead, int every, @Nullable Place after) {
        Filling page = new Filling(standing -> standing.position() % every == 0, size, mostRead);
        for (Standing standing : ALL) {
            if ((after == null || standing.id().compareTo(after.id()) > 0) && !page.test(standing)) {
                break;
            }
        }
        return page;
    }

    private static List<String> idsOfAllPages(int size, int mostRead, int every) {
        List<String> ids = new ArrayList<>();
        Place after = null;
        do {
            Filling page = filled(size, mostRead, every, after);
            assertThat(page.found()).hasSizeLessThanOrEqualTo(size);
            page.found().forEach(standing -> ids.add(standing.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void a_page_that_is_full_has_a_next_only_if_more_fits() {
        assertThat(filled(4, 100, 1, null).next()).isEqualTo(new Place(null, "a-3"));
        assertThat(filled(10, 100, 1, null).next()).isNull();
        assertThat(filled(2, 100, 9, null).next()).isNull();
    }

    @Test
    void a_page_ends_early_where_few_of_many_fit_and_the_next_goes_on_from_there() {
        Filling page = filled(5, 4, 9, null);
        assertThat(page.found()).extracting(Standing::id).containsExactly("a-0");
        assertThat(page.next()).isEqualTo(new Place(null, "a-3"));
        assertThat(filled(5, 4, 9, page.next()).found()).isEmpty();
    }

    @Test
    void all_pages_together_have_everything_once_however_little_each_may_read() {
        for (int size = 1; size <= 11; size++) {
            for (int mostRead = 1; mostRead <= 11; mostRead++) {
                assertThat(idsOfAllPages(size, mostRead, 1)).hasSize(10).doesNotHaveDuplicates();
                assertThat(idsOfAllPages(size, mostRead, 3)).containsExactly("a-0", "a-3", "a-6", "a-9");
            }
        }
    }
}
