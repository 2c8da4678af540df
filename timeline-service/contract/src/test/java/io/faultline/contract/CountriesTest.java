package io.faultline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @Test
    void codes_are_those_of_iso_3166() {
        assertThat(Countries.codes()).hasSize(249).contains("CN", "TW", "US").doesNotContain("EU", "UK", "XK");
        assertThat(Countries.isCountry("CN")).isTrue();
        assertThat(Countries.isCountry("cn")).isFalse();
    }

    @Test
    void a_country_has_a_name_in_english_and_chinese() {
        assertThat(Countries.nameOf("CN").byLanguage())
                .containsEntry("en", "China")
                .containsEntry("zh-Hant", "中國");
        assertThat(Countries.nameOf("150").byLanguage()).containsEntry("en", "Europe");
    }

    @Test
    void every_country_is_found_by_its_codes_and_its_english_name() {
        for (String code : Countries.codes()) {
            Locale place = new Locale.Builder().setRegion(code).build();
            assertThat(Countries.find(code)).contains(code);
            assertThat(Countries.find(code.toLowerCase(Locale.ROOT))).contains(code);
            assertThat(Countries.find(place.getISO3Country())).contains(code);
            assertThat(Countries.find(place.getDisplayCountry(Locale.ENGLISH))).contains(code);
            assertThat(Countries.find(place.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT)))
                    .contains(code);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    South Korea = KR
                    Korea (Republic of) = KR
                    Korea, Republic of = KR
                    Korea (the Republic of) = KR
                    Republic of Korea = KR
                    REPUBLIC OF KOREA = KR
                    kor = KR
                    North Korea = KP
                    Korea (Democratic People's Republic of) = KP
                    DPRK = KP
                    United States of America = US
                    The United States = US
                    USA = US
                    U.S. = US
                    U.S.A. = US
                    us = US
                    UK = GB
                    U.K. = GB
                    Great Britain = GB
                    United Kingdom of Great Britain and Northern Ireland = GB
                    Czech Republic = CZ
                    Czechia = CZ
                    Türkiye = TR
                    Turkiye = TR
                    TÜRKİYE = TR
                    Turkey = TR
                    Viet Nam = VN
                    Vietnam = VN
                    Russia = RU
                    Russian Federation = RU
                    Taiwan = TW
                    Taiwan, Province of China = TW
                    Taiwan (Province of China) = TW
                    Hong Kong = HK
                    Hong Kong SAR = HK
                    Hong Kong SAR, China = HK
                    China (mainland) = CN
                    People's Republic of China = CN
                    Peoples Republic of China = CN
                    Iran (Islamic Republic of) = IR
                    Iran, Islamic Republic of = IR
                    Côte d'Ivoire = CI
                    Côte d’Ivoire = CI
                    Cote dIvoire = CI
                    Ivory Coast = CI
                    Burma = MM
                    Myanmar = MM
                    Congo, The Democratic Republic of the = CD
                    DR Congo = CD
                    Congo - Kinshasa = CD
                    Republic of the Congo = CG
                    The Netherlands = NL
                    Netherlands (Kingdom of the) = NL
                    Bosnia and Herzegovina = BA
                    Bosnia & Herzegovina = BA
                    Saint Kitts and Nevis = KN
                    St. Kitts & Nevis = KN
                    St = ST
                    Moldova, Republic of = MD
                    Venezuela (Bolivarian Republic of) = VE
                    Swaziland = SZ
                    Virgin Islands (U.S.) = VI
                    ' Japan ' = JP
                    """)
    void a_country_is_found_however_sources_spell_it(String text, String code) {
        assertThat(Countries.find(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "the",
                "?",
                "EU",
                "Europe",
                "Korea",
                "Congo",
                "America",
                "Virgin Islands",
                "all",
                "unspecified",
                "world",
                "Atlantis",
                "Chin",
                "Chinaa",
                "Kosovo",
                "中國",
                "nvidia",
                "United",
                "Republic of"
            })
    void what_names_no_country_or_more_than_one_is_never_guessed(String text) {
        assertThat(Countries.find(text)).isEmpty();
    }

    @Test
    void a_text_of_any_length_is_answered_at_once() {
        assertThat(Countries.find("(".repeat(1_000_000))).isEmpty();
    }

    @Test
    void variants_are_written_in_their_normal_form_and_stand_for_countries() {
        Properties variants = CountryNames.variants();

        assertThat(variants.stringPropertyNames()).hasSizeGreaterThan(200).allSatisfy(spelling -> {
            assertThat(spelling).matches("[a-z]+(-[a-z]+)*").doesNotMatch("(.*-)?the(-.*)?");
            assertThat(Countries.isCountry(variants.getProperty(spelling)))
                    .as(spelling)
                    .isTrue();
            assertThat(Countries.find(spelling)).contains(variants.getProperty(spelling));
        });
    }
}
