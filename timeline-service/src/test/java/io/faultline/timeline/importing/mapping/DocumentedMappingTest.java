package io.faultline.timeline.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mapping that docs/imports.md explains does what that page says. */
class DocumentedMappingTest {

    private static final String TABLE = """
            No;Type;By;Against;Start date;Frozen (m);Currency
            1;Country;Norway;Russia/Belarus;3. März 2022;1.5;EUR
            2;Vessel;Norway;Panama;2022;;
            3;Entity;USA;China;2019年5月16日;n/a;
            """;

    @Test
    void the_example_of_the_page_makes_statements() throws IOException {
        String page = Files.readString(Path.of("../docs/imports.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        String mapping = page.substring(start, page.indexOf("```", start));
        Mapped made = Mapped.csv(mapping, TABLE);
        assertThat(made.problems()).isEmpty();
        assertThat(made.values("id")).containsExactly("desk-1", "desk-3");
        assertThat(made.values("effective")).containsExactly("2022-03-03", "2019-05-16");
        assertThat(made.values("targets")).containsExactly(List.of("RU", "BY"), List.of("CN"));
        assertThat(made.values("amounts"))
                .containsExactly(
                        List.of(Map.of(
                                "measure", "frozen-assets", "value", new BigDecimal("1500000.0"), "currency", "EUR")),
                        null);
    }
}
