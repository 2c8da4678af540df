package io.faultline.timeline.importing.mapping;

import static io.faultline.timeline.importing.mapping.Mapped.sanctions;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.file.ImportProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhichRowsTest {

    private static final String TABLE = "id,Type,Status\na,Entity,active\nb,Vessel,active\nc,,removed\n";

    private static final String RATES = """
            unpivot: {columns: '\\d{4}', skip: ['1999'], name: Year, value: Rate}
            empty: ['..']
            statement:
              kind: observation
              indicator: rate
              subject: {column: Country, as: country}
              from: {column: Year}
              value: {column: Rate}
              unit: percent
              dimensions: {product: '{Product}'}
              sources: [{title: x, locator: '{Country} {Year}'}]
            """;

    @Test
    void rows_are_taken_by_what_stands_in_a_column() {
        assertThat(taken("{column: Type, equals: Entity}")).containsExactly("a");
        assertThat(taken("{column: Type, not: Entity}")).containsExactly("b", "c");
        assertThat(taken("{column: Type, not: [Entity, Vessel]}")).containsExactly("c");
        assertThat(taken("{column: Type, in: [Entity, Vessel]}")).containsExactly("a", "b");
        assertThat(taken("{column: Type, matches: '^E'}")).containsExactly("a");
        assertThat(taken("{column: Type, empty: true}")).containsExactly("c");
        assertThat(taken("{column: Type, empty: false}")).containsExactly("a", "b");
    }

    @Test
    void a_row_must_meet_every_rule() {
        assertThat(taken("{column: Status, equals: active}, {column: Type, not: Vessel}"))
                .containsExactly("a");
        assertThat(taken("{column: Type, not: Vessel, empty: false}")).containsExactly("a");
    }

    @Test
    void a_row_that_is_not_taken_is_no_problem() {
        assertThat(Mapped.csv("where: {column: Type, equals: Nobody}\n" + sanctions(""), TABLE)
                        .reads())
                .isEmpty();
    }

    @Test
    void every_cell_of_a_column_that_matches_becomes_a_statement() {
        Mapped made = Mapped.csv(RATES, "Country,Product,1999,2024,2025,Notes\nUS,steel,9,25,..,x\nNO,fish,9,,1.5,\n");
        assertThat(made.problems()).isEmpty();
        assertThat(made.values("from")).containsExactly("2024", "2025");
        assertThat(made.values("value")).containsExactly(new BigDecimal("25"), new BigDecimal("1.5"));
        assertThat(made.values("subject")).containsExactly("US", "NO");
        assertThat(made.values("dimensions")).containsExactly(Map.of("product", "steel"), Map.of("product", "fish"));
        assertThat(made.values("sources"))
                .containsExactly(
                        List.of(Map.of("title", "x", "locator", "US 2024")),
                        List.of(Map.of("title", "x", "locator", "NO 2025")));
    }

    @Test
    void a_cell_that_is_no_number_is_told_by_the_column_that_it_stands_in() {
        Mapped made = Mapped.csv(RATES, "Country,Product,2024,2025\nUS,steel,25,high\n");
        assertThat(made.statements()).hasSize(1);
        assertThat(made.problems()).extracting(ImportProblem::column).containsExactly("2025");
        assertThat(made.problems()).extracting(ImportProblem::value).containsExactly("high");
    }

    @Test
    void a_table_must_have_the_columns_that_its_mapping_uses() {
        Mapping mapping = Mapped.mapping("optional: [Notes]\ncolumns: {since: [Since, Start]}\n"
                + sanctions("effective: {column: since}\nnote: '{Notes}'\nsummary: {en: '{Text}'}"));
        assertThat(mapping.faultsOf(List.of("id", "Start", "Text"))).isEmpty();
        assertThat(mapping.faultsOf(List.of("id", "Other")))
                .extracting(fault -> fault.message())
                .containsExactly(
                        "has no column 'Since or Start'; it has id, Other", "has no column 'Text'; it has id, Other");
        assertThat(Mapped.mapping(RATES).faultsOf(List.of("Country", "Product", "1999")))
                .extracting(fault -> fault.message())
                .containsExactly("has no column whose name matches \\d{4}; it has Country, Product, 1999");
    }

    private static List<Object> taken(String where) {
        return Mapped.csv("where: [" + where + "]\n" + sanctions(""), TABLE).values("id");
    }
}
