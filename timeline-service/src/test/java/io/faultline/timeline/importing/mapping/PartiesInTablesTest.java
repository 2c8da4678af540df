package io.faultline.timeline.importing.mapping;

import static io.faultline.timeline.importing.mapping.Mapped.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.subject.Subject;
import io.faultline.timeline.Statements;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.registry.RegistryOf;
import io.faultline.timeline.registry.Subjects;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartiesInTablesTest {

    private static final String BANS = """
            unknownCompanies: %s
            statement:
              kind: procurement-ban
              id: "{id}"
              title: {en: x}
              imposedBy: {column: By, as: country}
              goods: [x]
              scope: x
              effective: {column: Since}
              affected: {column: Companies, as: company, separator: ","}
              sources: [{title: x}]
            """;
    private static final String REPORT = BANS.formatted("report");
    private static final String CREATE = BANS.formatted("create");
    private static final String HEADER = "id,By,Companies,Since\n";

    @Test
    void companies_are_found_by_id_name_alias_and_identifier() {
        Subjects known = RegistryOf.subjects(Stream.of(Statements.read("""
                {"type":"company","id":"nvidia","name":{"en":"NVIDIA"},"aliases":["英偉達"],
                 "identifiers":{"ticker":"NVDA","lei":"549300S4KLFTLO7GSQ80","wikidata":"Q182477"}}""", Subject.class)));
        for (String name : List.of("nvidia", "Nvidia", "英偉達", "NVDA", "549300S4KLFTLO7GSQ80", "Q182477")) {
            assertThat(Mapped.csv(REPORT, HEADER + "a,US," + name + ",\n", known)
                            .value("affected"))
                    .isEqualTo(List.of("nvidia"));
        }
    }

    @Test
    void an_unknown_company_is_a_problem_that_tells_who_is_near() {
        Mapped made =
                Mapped.csv(REPORT, HEADER + "a,US,\"Deep Seek, Inc\",\nb,US,Acme,\n", registry("deepseek:DeepSeek"));
        assertThat(made.rows()).isEmpty();
        assertThat(made.problems())
                .contains(new ImportProblem(
                        "table.csv",
                        2,
                        "Companies",
                        "affected",
                        "Deep Seek",
                        "'Deep Seek' is no registered company; near is deepseek",
                        false));
        assertThat(made.problems()).extracting(ImportProblem::message).contains("'Acme' is no registered company");
    }

    @Test
    void an_unknown_company_is_created_before_the_statement_that_names_it_first() {
        Mapped made = Mapped.csv(
                CREATE, HEADER + "a,US,\"Acme Chips,DeepSeek\",\nb,US,acme chips,\n", registry("deepseek:DeepSeek"));
        assertThat(made.rows()).extracting(Row::isSubject).containsExactly(true, false, false);
        assertThat(made.rows().getFirst().tree().toString())
                .isEqualTo("{\"type\":\"company\",\"id\":\"acme-chips\",\"name\":{\"en\":\"Acme Chips\"}}");
        assertThat(made.values("affected")).containsExactly(List.of("acme-chips", "deepseek"), List.of("acme-chips"));
    }

    @Test
    void a_second_pass_meets_the_same_new_companies_although_they_are_registered_by_then() {
        String table = HEADER + "a,US,\"Acme,Beta\",\nb,US,Beta,soon\nc,US,Gamma,\n";
        Mapped first = Mapped.csv(CREATE, table);
        Subjects after = RegistryOf.subjects(first.rows().stream()
                .filter(Row::isSubject)
                .map(row -> Statements.read(row.tree().toString(), Subject.class)));
        Mapped second = Mapped.csv(CREATE, table, after);
        assertThat(second.rows())
                .extracting(row -> row.tree().toString())
                .containsExactlyElementsOf(
                        first.rows().stream().map(row -> row.tree().toString()).toList());
        assertThat(second.reads()).hasSameSizeAs(first.reads());
    }

    @Test
    void a_company_of_a_row_that_is_rejected_is_created_by_the_next_row_that_names_it() {
        Mapped made = Mapped.csv(CREATE, HEADER + "a,US,Acme,soon\nb,US,Acme,\n");
        assertThat(made.rows()).extracting(Row::isSubject).containsExactly(true, false);
        assertThat(made.rows().getFirst().line()).isEqualTo(3);
    }

    @Test
    void a_near_duplicate_is_created_and_reported_and_never_merged() {
        Mapped made = Mapped.csv(
                CREATE,
                HEADER + "a,US,\"DeepSeek Inc.,Nvidea Corporation,Nvidia Corp\",\n",
                registry("deepseek:DeepSeek"));
        assertThat(made.values("affected"))
                .containsExactly(List.of("deepseek-inc", "nvidea-corporation", "nvidia-corp"));
        assertThat(made.warnings())
                .extracting(ImportProblem::message)
                .contains("'DeepSeek Inc.' is created as 'deepseek-inc', and may be the same as deepseek");
    }

    @Test
    void a_new_name_whose_id_another_company_has_is_a_problem() {
        Mapped made =
                Mapped.csv(CREATE, HEADER + "a,US,Meta,\nb,US,C-3,\nc,US,C 3,\n", registry("meta:Meta Platforms"));
        assertThat(made.values("id")).containsExactly("b");
        assertThat(made.problems()).extracting(ImportProblem::value).containsExactly("Meta", "C 3");
        assertThat(made.problems().getFirst().message())
                .isEqualTo("'Meta' would become the company 'meta', which is [Meta Platforms] already;"
                        + " give that one the alias, or map the name");
    }

    @Test
    void an_ambiguous_name_is_a_problem() {
        Mapped made = Mapped.csv(CREATE, HEADER + "a,US,Apple,\n", registry("apple-us:Apple", "apple-records:Apple"));
        assertThat(made.problems())
                .extracting(ImportProblem::message)
                .containsExactly("'Apple' may mean apple-records or apple-us");
    }

    @Test
    void names_in_other_scripts_are_kept_in_their_language() {
        Mapped made = Mapped.csv(CREATE, HEADER + "a,US,\"华为,任天堂の,삼성\",\n");
        assertThat(made.rows().stream()
                        .filter(Row::isSubject)
                        .map(row -> row.tree().get("name").properties()))
                .extracting(name -> name.iterator().next().getKey())
                .containsExactly("zh", "ja", "ko");
    }

    @Test
    void countries_are_found_by_code_and_by_the_names_that_tables_have_for_them() {
        Map<String, String> countries = Map.of(
                "US", "US",
                "USA", "US",
                "United States of America", "US",
                "Korea (Republic of)", "KR",
                "Korea, Republic of", "KR",
                "Viet Nam", "VN",
                "Türkiye", "TR",
                "Turkey", "TR",
                "UK", "GB",
                "Taiwan", "TW");
        countries.forEach((name, code) -> assertThat(Mapped.csv(CREATE, HEADER + "a,\"" + name + "\",Acme,\n")
                        .value("imposedBy"))
                .isEqualTo(code));
    }

    @Test
    void a_registered_bloc_stands_where_a_country_may() {
        Subjects known = RegistryOf.subjects(Stream.of(Statements.read("""
                {"type":"bloc","id":"EU","name":{"en":"European Union"},"members":[{"country":"FR","from":"1958-01-01"}]}""", Subject.class)));
        assertThat(Mapped.csv(CREATE, HEADER + "a,European Union,Acme,\n", known)
                        .value("imposedBy"))
                .isEqualTo("EU");
    }

    @Test
    void an_unknown_country_is_a_problem_that_quotes_it() {
        Mapped made = Mapped.csv(CREATE, HEADER + "a,Atlantis,Acme,\nb,acme,Acme,\n", registry("acme:Acme"));
        assertThat(made.problems())
                .extracting(ImportProblem::message)
                .containsExactly(
                        "'Atlantis' is no country and no registered bloc",
                        "'acme' is no country and no registered bloc");
    }
}
