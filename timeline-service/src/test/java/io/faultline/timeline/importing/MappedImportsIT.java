package io.faultline.timeline.importing;

import static io.faultline.timeline.Service.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class MappedImportsIT {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    private static final String ENTITIES = """
            Authority,List,Entity,Type,Listed,Removed,Reference,Reason,Link
            US,Entity List,Mapped Chips Ltd,Entity,"January 15, 2025",,2025-00704,Supports military modernisation,https://example.org/list
            United States,Entity List,Mapped Optics,Company,2019年5月16日,3 March 2024,84 FR 22961,-,see the gazette
            US,Entity List,Somebody,Individual,2020-01-01,,X-1,,
            Atlantis,Entity List,Mapped Chips Ltd,Entity,2025-02-30,,X-2,,
            """;

    private static final String RATES = """
            Country,Product,Target,Source,2025-01,2025-02,2025Q2
            USA,mapped steel,all,The schedule,25,50,"1,000"
            Norway,mapped steel,all,The schedule,n/a,0.5%,much
            """;

    @Test
    void a_list_with_start_and_end_becomes_listings_and_creates_its_companies() {
        String id = accepted(send("?mapping=entity-list&file=entities.csv", "text/csv", ENTITIES.getBytes(UTF_8)));
        JsonPath job = done(id);
        assertThat(job.getLong("recorded")).isEqualTo(4);
        assertThat(job.getLong("rejected")).isEqualTo(1);
        get("/v1/actions/entity-list-mapped-optics-84-fr-22961")
                .statusCode(200)
                .body("statement.company", equalTo("mapped-optics"))
                .body("statement.imposedBy", equalTo("US"))
                .body("statement.effective", equalTo("2019-05-16"))
                .body("statement.until", equalTo("2024-03-03"))
                .body("statement.reason", nullValue())
                .body("statement.sources[0].url", nullValue());
        get("/v1/actions/entity-list-mapped-chips-ltd-2025-00704")
                .body("statement.effective", equalTo("2025-01-15"))
                .body("statement.until", nullValue());
        get("/v1/subjects/companies/mapped-chips-ltd").body("name.en", equalTo("Mapped Chips Ltd"));
        get(id + "/problems")
                .body("items.file", hasItem("entities.csv"))
                .body("items.find { it.column == 'Authority' }.line", equalTo(5))
                .body("items.find { it.column == 'Authority' }.value", equalTo("Atlantis"))
                .body("items.find { it.column == 'Listed' }.field", equalTo("effective"))
                .body("items.find { it.column == 'Listed' }.value", equalTo("2025-02-30"))
                .body("items.find { it.column == 'Listed' }.message", containsString("is not a date"));
    }

    @Test
    void every_cell_of_a_table_of_rates_becomes_an_observation() {
        String id = accepted(send("?mapping=rates-by-country-and-date", "text/csv", RATES.getBytes(UTF_8)));
        JsonPath job = done(id);
        assertThat(job.getLong("recorded")).isEqualTo(4);
        assertThat(job.getLong("rejected")).isEqualTo(1);
        get("/v1/observations/tariff-rate.us.product-mapped-steel.target-all.2025-02")
                .statusCode(200)
                .body("statement.value", equalTo(50))
                .body("statement.unit", equalTo("percent"));
        get("/v1/observations/tariff-rate.no.product-mapped-steel.target-all.2025-02")
                .body("statement.value", equalTo(0.5f));
        get(id + "/problems")
                .body("items[0].line", equalTo(3))
                .body("items[0].column", equalTo("2025Q2"))
                .body("items[0].value", equalTo("much"));
    }

    @Test
    void twice_is_once_companies_included() {
        String table = ENTITIES.replace("Mapped", "Repeated");
        done(accepted(send("?mapping=entity-list", "text/csv", table.getBytes(UTF_8))));
        JsonPath again = done(accepted(send("?mapping=entity-list", "text/csv", table.getBytes(UTF_8))));
        assertThat(again.getLong("recorded") + again.getLong("corrected")).isZero();
        assertThat(again.getLong("unchanged")).isEqualTo(4);
    }

    @Test
    void a_dry_run_knows_the_companies_that_it_would_create() {
        String table = ENTITIES.replace("Mapped", "Rehearsed");
        JsonPath job = done(accepted(send("?mapping=entity-list&dryRun=true", "text/csv", table.getBytes(UTF_8))));
        assertThat(job.getLong("recorded")).isEqualTo(4);
        get("/v1/subjects/companies/rehearsed-optics").statusCode(404);
    }

    @Test
    void a_mapping_of_ones_own_comes_beside_the_file_which_may_be_compressed() throws IOException {
        String mapping = """
                table: {delimiter: ";"}
                statement:
                  kind: sanction
                  id: own-{No}
                  title: {en: "Sanction {No}"}
                  imposedBy: {column: By, as: country}
                  targets: {column: Against, as: country, separator: "/"}
                  effective: {column: Since, formats: [d. MMMM yyyy], languages: [de]}
                  sources: [{title: A list}]
                """;
        String table = "No;By;Against;Since\n1;Norway;Russia/Belarus;3. März 2022\n";
        ValidatableResponse answer = given().multiPart(
                        "file", "sanctions.csv.gz", compressed(table), "application/gzip")
                .multiPart("mapping", "mapping.yaml", mapping.getBytes(UTF_8), "application/yaml")
                .post("/v1/imports")
                .then();
        assertThat(done(accepted(answer)).getLong("recorded")).isEqualTo(1);
        get("/v1/actions/own-1")
                .body("statement.targets", equalTo(List.of("RU", "BY")))
                .body("statement.effective", equalTo("2022-03-03"));
    }

    @Test
    void a_mapping_may_be_a_plain_field_of_the_form() {
        given().multiPart("file", "x.csv", "No\n1\n".getBytes(UTF_8), "text/csv")
                .multiPart("mapping", "statement: {kind: sanctions}")
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-mapping"))
                .body("violations[0].message", containsString("line 1: 'sanctions' is no kind"));
    }

    @Test
    void a_table_that_lacks_a_column_of_its_mapping_is_refused_at_once() {
        send("?mapping=entity-list", "text/csv", "Entity,List\nx,y\n".getBytes(UTF_8))
                .statusCode(422)
                .body("code", equalTo("invalid-mapping"))
                .body("violations.message", hasItem("has no column 'Authority'; it has Entity, List"));
    }

    @Test
    void a_table_needs_a_mapping_that_is_there() {
        send("", "text/csv", "a\n1\n".getBytes(UTF_8))
                .statusCode(400)
                .body("detail", containsString("needs a mapping"));
        send("?mapping=nothing", "text/csv", "a\n1\n".getBytes(UTF_8))
                .statusCode(400)
                .body("detail", containsString("known are entity-list"));
        send("", "application/octet-stream", new byte[] {1})
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        send("?mapping=entity-list", "text/csv", new byte[0]).statusCode(400).body("code", equalTo("malformed"));
        given().multiPart("mapping", "statement: {}")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("no part 'file'"));
    }

    @Test
    void json_arrays_and_compressed_files_need_no_mapping() throws IOException {
        String statement = """
                {"kind":"sanction","id":"%s","title":{"en":"x"},"imposedBy":"US","targets":["RU"],"sources":[{"title":"x"}]}""";
        String array = "[" + statement.formatted("in-an-array") + "]";
        done(accepted(send("", "application/json", array.getBytes(UTF_8))));
        done(accepted(send("?file=x.ndjson.gz", "application/gzip", compressed(statement.formatted("in-gzip")))));
        get("/v1/actions/in-an-array").statusCode(200);
        get("/v1/actions/in-gzip").statusCode(200);
    }

    @Test
    void the_mappings_that_come_with_the_service_are_listed_and_can_be_read() {
        get("/v1/imports/mappings")
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(List.of("entity-list", "epoch-notable-ai-models", "rates-by-country-and-date")))
                .body("items[1].kind", equalTo("model-release"))
                .body("items[1].columns", hasItem(List.of("Reference", "Model")));
        get("/v1/imports/mappings/entity-list").statusCode(200).body(containsString("kind: entity-listing"));
        get("/v1/imports/mappings/nothing").statusCode(404).body("code", equalTo("unknown-mapping"));
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static ValidatableResponse send(String query, String type, byte[] body) {
        return given().contentType(type).body(body).post("/v1/imports" + query).then();
    }

    private static String accepted(ValidatableResponse answer) {
        return answer.statusCode(202).extract().header("Location");
    }

    private static JsonPath done(String location) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(location).extract().path("status").equals("done"));
        return get(location).extract().jsonPath();
    }
}
