package io.faultline.contract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationIdTest {

    @Test
    void an_id_tells_what_is_observed() {
        assertThat(id("market-share", "nvidia", Map.of("market", "CN"), "2025"))
                .isEqualTo("market-share.nvidia.market-cn.2025");
        assertThat(id("production", "CN", Map.of("product", "rare earths"), "2025-07-10"))
                .isEqualTo("production.cn.product-rare-earths.2025-07-10");
        assertThat(id("venture-capital", "europe", Map.of(), "2020/2025"))
                .isEqualTo("venture-capital.europe.2020-2025");
        assertThat(id("training-cost", "openai", Map.of(), null)).isEqualTo("training-cost.openai.undated");
    }

    @Test
    void the_same_observation_has_the_same_id_whatever_the_order_of_its_dimensions() {
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("scope", "国产");
        turned.put("market", "CN");

        assertThat(id("share", "CN", turned, "2025")).isEqualTo(id("share", "CN", new TreeMap<>(turned), "2025"));
    }

    @Test
    void a_forecast_differs_from_the_measured_value() {
        ActionId forecast = ObservationId.of("share", "CN", Map.of(), "2025", true);

        assertThat(forecast).hasToString("share.cn.2025.forecast");
        assertThat(forecast).isNotEqualTo(ObservationId.of("share", "CN", Map.of(), "2025", false));
    }

    @Test
    void models_that_differ_in_a_sign_a_space_or_a_capital_differ() {
        Set<String> ids = Set.of(
                model("DeepLabV3"),
                model("DeepLabV3+"),
                model("DeepLabV3++"),
                model("DeepLab V3"),
                model("DeepLab-V3"),
                model("DeepLab/V3"),
                model("deeplabv3"),
                model("deeplab v3"),
                model("deeplab-v3"),
                model("deeplab.v3"));

        assertThat(ids).hasSize(10).allSatisfy(id -> assertThat(id).startsWith("score.google.model-deeplab"));
    }

    @Test
    void dates_within_a_span_differ() {
        assertThat(Set.of(
                        id("share", "CN", Map.of(), "[2025-07..2025-09]"),
                        id("share", "CN", Map.of(), "[2025-07-01..2025-09-30]"),
                        id("share", "CN", Map.of(), "[..2025-09]"),
                        id("share", "CN", Map.of(), "2025-09"),
                        id("share", "CN", Map.of(), "2025-07/2025-09")))
                .hasSize(5);
    }

    @Test
    void chinese_values_differ_although_no_id_can_spell_them() {
        assertThat(id("share", "CN", Map.of("scope", "國產晶片"), "2025"))
                .isNotEqualTo(id("share", "CN", Map.of("scope", "外國晶片"), "2025"))
                .matches("share\\.cn\\.scope\\.2025-[0-9a-f]{16}");
    }

    @Test
    void a_company_differs_from_the_country_or_bloc_of_the_same_letters() {
        assertThat(id("revenue", "ge", Map.of(), "2025")).isNotEqualTo(id("revenue", "GE", Map.of(), "2025"));
        assertThat(id("revenue", "quad", Map.of(), "2025")).isNotEqualTo(id("revenue", "QUAD", Map.of(), "2025"));
    }

    @Test
    void what_belongs_to_a_dimension_cannot_pass_for_another() {
        assertThat(Set.of(
                        id("share", "CN", Map.of("a", "b.c-d"), "2025"),
                        id("share", "CN", Map.of("a", "b", "c", "d"), "2025"),
                        id("share", "CN", Map.of("a-b", "c"), "2025"),
                        id("share", "CN", Map.of("a", "b-c"), "2025"),
                        id("share.cn", "CN", Map.of(), "2025"),
                        id("share", "cn.CN", Map.of(), "2025")))
                .hasSize(6);
    }

    @Test
    void a_long_id_is_cut_and_stays_apart_from_others_with_the_same_beginning() {
        String one = id("share", "CN", Map.of("scope", "a".repeat(500) + " one"), "2025");
        String other = id("share", "CN", Map.of("scope", "a".repeat(500) + " two"), "2025");

        assertThat(one).hasSizeLessThanOrEqualTo(128).isNotEqualTo(other);
        assertThat(ObservationId.of("share", "a".repeat(500), Map.of(), "2025", true))
                .isNotEqualTo(ObservationId.of("share", "a".repeat(500), Map.of(), "2025", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "份额", "-", ".", "'; drop table--", "\0", "A", "é"})
    void any_text_gives_an_id(String text) {
        assertThat(id(text, text, Map.of(text, text), text)).isNotEmpty();
    }

    private static String model(String name) {
        return id("score", "google", Map.of("model", name), "2025");
    }

    private static String id(String indicator, String subject, Map<String, String> dimensions, String date) {
        return ObservationId.of(indicator, subject, dimensions, date, false).value();
    }
}
