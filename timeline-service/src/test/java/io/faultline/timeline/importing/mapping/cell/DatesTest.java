package io.faultline.timeline.importing.mapping.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.mapping.cell.Dates.Precision;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void months_have_names_in_any_language() {
        assertThat(dates("d MMMM yyyy", "en").read("10 July 2025")).contains("2025-07-10");
        assertThat(dates("MMM d, yyyy", "en").read("SEP 3, 2025")).contains("2025-09-03");
        assertThat(dates("d. MMMM yyyy", "de").read("3. März 2022")).contains("2022-03-03");
        assertThat(dates("d MMMM yyyy", "fr").read("1 août 2024")).contains("2024-08-01");
        assertThat(dates("yyyy年MMMMd日", "zh").read("2025年七月10日")).contains("2025-07-10");
        assertThat(dates("yyyy年M月d日", "zh-Hant").read("2025年7月10日")).contains("2025-07-10");
        assertThat(dates("yyyy年MMM", "zh").read("2025年7月")).contains("2025-07");
    }

    @Test
    void several_formats_and_languages_are_tried_one_after_another() {
        Dates dates = Dates.of(
                List.of("d MMMM yyyy", "MM/yyyy", "yyyy"), List.of(Locale.ENGLISH, Locale.FRENCH), Precision.DAY);
        assertThat(dates.read("10 July 2025")).contains("2025-07-10");
        assertThat(dates.read("10 juillet 2025")).contains("2025-07-10");
        assertThat(dates.read("07/2025")).contains("2025-07");
        assertThat(dates.read("2025")).contains("2025");
        assertThat(dates.read("July")).isEmpty();
    }

    @Test
    void a_quarter_is_some_day_in_it() {
        assertThat(dates("yyyy'Q'Q", "en").read("2025Q2")).contains("[2025-04..2025-06]");
        assertThat(dates("yyyy'Q'Q", "en").read("2025Q5")).isEmpty();
    }

    @Test
    void times_of_day_are_passed_over() {
        assertThat(dates("yyyy-MM-dd HH:mm:ss", "en").read("2025-07-10 13:14:15"))
                .contains("2025-07-10");
        assertThat(dates("EEE, d MMM yyyy", "en").read("Thu, 10 Jul 2025")).contains("2025-07-10");
    }

    @Test
    void days_that_are_none_are_no_dates() {
        assertThat(dates("yyyy-MM-dd", "en").read("2025-02-30")).isEmpty();
        assertThat(dates("yyyy-MM-dd", "en").read("2025-07-10 or so")).isEmpty();
        assertThat(dates("yyyy-MM-dd", "en").read("")).isEmpty();
    }

    @Test
    void without_formats_dates_are_edtf() {
        assertThat(Dates.EDTF.read("2025-07")).contains("2025-07");
        assertThat(Dates.EDTF.read("[2025-07-01..2025-09-30]")).contains("[2025-07-01..2025-09-30]");
        assertThat(Dates.EDTF.read("10/07/2025")).isEmpty();
        assertThat(new Dates(List.of(), Precision.MONTH).read("2025-07-01")).contains("2025-07");
    }

    @Property(tries = 500)
    void a_day_written_in_a_format_is_read_as_that_day(
            @ForAll("days") LocalDate day, @ForAll("patterns") String pattern, @ForAll("languages") Locale language) {
        String written = DateTimeFormatter.ofPattern(pattern, language).format(day);
        assertThat(Dates.of(List.of(pattern), List.of(language), Precision.DAY).read(written))
                .contains(day.toString());
        assertThat(Dates.of(List.of(pattern), List.of(language), Precision.YEAR).read(written))
                .contains("%04d".formatted(day.getYear()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "yyyy-MM-dd", "d MMMM yyyy", "MMMM d, uuuu", "dd/MM/yyyy", "yyyyMMdd", "d.M.yyyy", "yyyy年MMMd日");
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of("en", "de", "fr", "es", "zh", "zh-Hant", "ja", "ru")
                .map(Locale::forLanguageTag);
    }

    private static Dates dates(String pattern, String language) {
        return Dates.of(List.of(pattern), List.of(Locale.forLanguageTag(language)), Precision.DAY);
    }
}
