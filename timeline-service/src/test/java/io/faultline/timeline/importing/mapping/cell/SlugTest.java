package io.faultline.timeline.importing.mapping.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void a_name_becomes_an_id() {
        assertThat(Slug.of("DeepSeek")).isEqualTo("deepseek");
        assertThat(Slug.of(" GPT-4o (Nov 2024)\n")).isEqualTo("gpt-4o-nov-2024");
        assertThat(Slug.of("DALL·E 3")).isEqualTo("dall-e-3");
        assertThat(Slug.of("GPT-5.1")).isEqualTo("gpt-5.1");
        assertThat(Slug.of("Université de Montréal")).isEqualTo("universite-de-montreal");
    }

    @Test
    void signs_that_tell_names_apart_are_spelled_out() {
        assertThat(Slug.of("DeepLabV3+")).isEqualTo("deeplabv3-plus");
        assertThat(Slug.of("PointNet++")).isEqualTo("pointnet-plus-plus").isNotEqualTo(Slug.of("PointNet"));
        assertThat(Slug.of("C#")).isEqualTo("c-sharp");
        assertThat(Slug.of("AT&T")).isEqualTo("at-and-t");
    }

    @Test
    void letters_that_are_lost_are_made_up_for() {
        assertThat(Slug.of("悟道 2.0")).startsWith("2.0-").isNotEqualTo(Slug.of("文心 2.0"));
        assertThat(Slug.of("华为")).matches("x[0-9a-f]{8}");
        assertThat(Slug.of("β-VAE")).isNotEqualTo(Slug.of("VAE")).startsWith("vae-");
    }

    @Property(tries = 500)
    void whatever_the_name_is_the_id_is_one(@ForAll String name) {
        assertThat(new ActionId(Slug.of(name)).value()).isEqualTo(Slug.of(name));
    }
}
