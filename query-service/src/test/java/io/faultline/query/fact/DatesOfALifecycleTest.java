package io.faultline.query.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each form of a date, and each milestone, reads in the default view and in the certain one. */
class DatesOfALifecycleTest {

    private static final String PARTIES = "'imposedBy':'CN','targets':['US'],";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'effective':'2025'                       | 2024-12-31 | nothing   | nothing
        'effective':'2025'                       | 2025-01-01 | in-force? | nothing
        'effective':'2025'                       | 2025-12-30 | in-force? | nothing
        'effective':'2025'                       | 2025-12-31 | in-force  | in-force
        'effective':'[2025-07-01..2025-09-30]'   | 2025-06-30 | nothing   | nothing
        'effective':'[2025-07-01..2025-09-30]'   | 2025-07-01 | in-force? | nothing
        'effective':'[2025-07-01..2025-09-30]'   | 2025-09-30 | in-force  | in-force
        'effective':'[..2025-04]'                | 1900-01-01 | in-force? | nothing
        'effective':'[..2025-04]'                | 2025-04-30 | in-force  | in-force
        'effective':'2025-07','lasts':'P10Y'     | 2035-06-30 | in-force  | in-force
        'effective':'2025-07','lasts':'P10Y'     | 2035-07-01 | in-force? | nothing
        'effective':'2025-07','lasts':'P10Y'     | 2035-07-30 | in-force? | nothing
        'effective':'2025-07','lasts':'P10Y'     | 2035-07-31 | nothing   | nothing
        'effective':'2025-01-01','through':'2025-11' | 2025-11-01 | in-force  | in-force
        'effective':'2025-01-01','through':'2025-11' | 2025-11-02 | in-force? | nothing
        'effective':'2025-01-01','through':'2025-11' | 2025-12-01 | nothing   | nothing
        'effective':'2025-10','until':'2025-10'  | 2025-10-15 | in-force? | nothing
        'effective':'2025-10','until':'2025-10'  | 2025-10-31 | nothing   | nothing
        'adopted':'2025-03','effective':'2025-03-15' | 2025-03-14 | adopted?  | nothing
        'adopted':'2025-03','effective':'2025-03-15' | 2025-03-15 | in-force  | in-force
        """)
    void a_measure(String dates, LocalDate day, String byDefault, String forCertain) {
        reads(Example.course("sanction", "a", PARTIES + dates), day, byDefault, forCertain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'step':'announced','from':'2025-02-01'                                    | 2025-02-01 | announced | announced
        'step':'adopted','from':'2025-02-01'                                      | 2025-02-01 | adopted   | adopted
        'step':'effective','from':'2025-02'                                       | 2025-02-01 | in-force? | announced
        'step':'effective','from':'2025-02'                                       | 2025-02-28 | in-force  | in-force
        'step':'rejected','from':'2025-02'                                        | 2025-02-01 | announced? | nothing
        'step':'rejected','from':'2025-02'                                        | 2025-02-28 | nothing   | nothing
        'step':'postponed','announced':'2025-02-01','effective':'2025-06-01'      | 2025-05-31 | announced | announced
        'step':'postponed','announced':'2025-02-01','effective':'2025-06-01'      | 2025-06-01 | in-force  | in-force
        'step':'resumed','from':'2025-02-01'                                      | 2025-03-01 | announced | announced
        'step':'suspended','from':'2025-02-01'                                    | 2025-03-01 | announced | announced
        """)
    void a_measure_that_was_announced_in_january(String step, LocalDate day, String byDefault, String forCertain) {
        reads(Example.course("sanction", "a", PARTIES + "'announced':'2025-01-01'", step), day, byDefault, forCertain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'step':'released','from':'2025-02-01'   | 2025-01-31 | announced | announced
        'step':'released','from':'2025-02-01'   | 2025-02-01 | released  | released
        'step':'withdrawn','from':'2025-02'     | 2025-01-31 | announced | announced
        'step':'withdrawn','from':'2025-02'     | 2025-02-01 | announced? | nothing
        'step':'withdrawn','from':'2025-02'     | 2025-02-28 | nothing   | nothing
        """)
    void a_release_that_was_announced_in_january(String step, LocalDate day, String byDefault, String forCertain) {
        reads(
                Example.course("model-release", "a", "'developer':'x','model':'m','announced':'2025-01-01'", step),
                day,
                byDefault,
                forCertain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'step':'contracted','from':'2025-02-01'         | 2025-02-01 | contracted | contracted
        'step':'withdrawn','from':'2025-02-01'          | 2025-02-01 | nothing    | nothing
        'step':'lapsed','from':'2025-02-01'             | 2025-02-01 | nothing    | nothing
        'step':'delivered','from':'2025-02'             | 2025-02-01 | partly-delivered? | pledged
        'step':'delivered','from':'2025-02','final':true | 2030-01-01 | delivered  | delivered
        """)
    void a_pledge_of_january(String step, LocalDate day, String byDefault, String forCertain) {
        String pledge = "'pledgers':['SA'],'amounts':[{'value':1,'currency':'USD'}],'pledged':'2025-01-01'";
        reads(Example.course("investment-pledge", "a", pledge, step), day, byDefault, forCertain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2025-01-27 | 2025-01-26 | nothing | nothing
        2025-01-27 | 2025-01-27 | here    | here
        2025-01-27 | 2025-01-28 | nothing | nothing
        2025-01    | 2025-01-01 | here?   | nothing
        2025-01    | 2025-01-31 | here?   | nothing
        2025-01    | 2025-02-01 | nothing | nothing
        """)
    void a_point_lasts_a_day(String at, LocalDate day, String byDefault, String forCertain) {
        String shock = "'company':'x','window':'w','change':{'value':-1,'currency':'USD'},'at':'%s'".formatted(at);
        reads(Example.course("market-shock", "a", shock), day, byDefault, forCertain);
    }

    private static void reads(Course course, LocalDate day, String byDefault, String forCertain) {
        Lifecycle lifecycle = Lifecycles.of(course);
        assertThat(shown(lifecycle.phaseOn(day, Reading.POSSIBLE, false))).isEqualTo(byDefault);
        assertThat(shown(lifecycle.phaseOn(day, Reading.CERTAIN, false))).isEqualTo(forCertain);
    }

    private static String shown(@Nullable Phase phase) {
        if (phase == null) {
            return "nothing";
        }
        return (phase.status() == null ? "here" : phase.status()) + (phase.certain() ? "" : "?");
    }
}
