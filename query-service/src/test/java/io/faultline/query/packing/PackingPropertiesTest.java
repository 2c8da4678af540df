package io.faultline.query.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is packed is unpacked as it was. */
class PackingPropertiesTest {

    @Property(tries = 500)
    void any_bytes_come_back(@ForAll byte[] bytes) {
        assertThat(Packing.unpack(Packing.pack(bytes))).isEqualTo(bytes);
    }

    @Example
    void a_statement_takes_half_at_most() {
        byte[] statement = """
                {"id":"x-ban-2025","provenance":{"knownSince":"2025-03-01T00:00:00Z"},"statement":{"kind":"app-ban",\
                "id":"x-ban-2025","title":{"en":"Ban of an app"},"sources":[{"title":"A paper","url":"https://a.example/1"}],\
                "effective":"2025-03-01","imposedBy":"IN","company":"bytedance","app":"TikTok"}}""".getBytes(StandardCharsets.UTF_8);
        assertThat(Packing.pack(statement)).hasSizeLessThan(statement.length / 2);
    }

    @Example
    void what_was_never_packed_is_refused() {
        assertThatThrownBy(() -> Packing.unpack("{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
