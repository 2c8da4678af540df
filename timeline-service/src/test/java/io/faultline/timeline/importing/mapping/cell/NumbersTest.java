package io.faultline.timeline.importing.mapping.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final Numbers GERMAN = new Numbers(',', '.', BigDecimal.ONE, List.of());
    private static final Numbers FRENCH = new Numbers(',', ' ', BigDecimal.ONE, List.of("€"));

    @Test
    void numbers_have_groups_words_and_exponents() {
        Map.of(
                        "1,234,567.5", "1234567.5",
                        "1.2 billion", "1200000000",
                        "3.5bn", "3500000000",
                        "2 M", "2000000",
                        "12億", "1200000000",
                        "3万", "30000",
                        "4.64e+26", "464000000000000000000000000",
                        "-5", "-5",
                        "\u22125", "-5",
                        "25%", "25")
                .forEach((text, number) -> assertThat(Numbers.USUAL.read(text))
                        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number)));
        assertThat(Numbers.USUAL.read("900k"))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("900000"));
        assertThat(Numbers.USUAL.read("1.5 trillion"))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("1500000000000"));
    }

    @Test
    void what_is_no_number_is_none() {
        assertThat(List.of(
                        "",
                        "-",
                        "about 5",
                        "5 apples",
                        "1.2.3",
                        "1,5",
                        "12,34,567",
                        ",5",
                        "1,,000",
                        "e5",
                        "1e",
                        "NaN",
                        "$5",
                        "--5",
                        "1,000.5,000"))
                .allSatisfy(text -> assertThat(Numbers.USUAL.read(text)).isEmpty());
    }

    @Test
    void signs_are_those_of_the_table() {
        assertThat(GERMAN.read("1.234,5")).contains(new BigDecimal("1234.5"));
        assertThat(GERMAN.read("1,234.5")).isEmpty();
        assertThat(FRENCH.read("1\u202f234,5 €")).contains(new BigDecimal("1234.5"));
        assertThat(FRENCH.read("1 234 Mrd"))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("1234000000000"));
    }

    @Test
    void a_column_in_millions_is_multiplied() {
        Numbers millions = new Numbers('.', ',', new BigDecimal("1000000"), List.of("US$"));
        assertThat(millions.read("US$1,250"))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("1250000000"));
    }

    @Property(tries = 500)
    void a_number_written_in_a_locale_is_read_as_that_number(
            @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(4) BigDecimal number,
            @ForAll boolean grouped) {
        for (Locale locale : List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.forLanguageTag("sv-SE"))) {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
            String written = new DecimalFormat(grouped ? "#,##0.####" : "0.####", symbols).format(number);
            char group = Character.isSpaceChar(symbols.getGroupingSeparator()) ? ' ' : symbols.getGroupingSeparator();
            Numbers numbers = new Numbers(symbols.getDecimalSeparator(), group, BigDecimal.ONE, List.of());
            assertThat(numbers.read(written))
                    .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
        }
    }

    @Property(tries = 1000)
    void whatever_a_cell_says_reading_it_does_not_fail(@ForAll String text) {
        assertThat(Numbers.USUAL.read(text)).satisfies(read -> assertThat(read).isNotNull());
        assertThat(FRENCH.read(text)).isNotNull();
    }
}
