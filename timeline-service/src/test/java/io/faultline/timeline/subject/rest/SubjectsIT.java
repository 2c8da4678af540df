package io.faultline.timeline.subject.rest;

import static io.faultline.timeline.Service.get;
import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Service.put;
import static io.faultline.timeline.Statements.exportControlJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SubjectsIT {

    @Test
    void a_company_is_registered_once_and_revised_when_it_changes() {
        String first = "{\"name\":{\"en\":\"Anduril\"},\"home\":\"US\"}";
        put("/v1/subjects/companies/anduril-again", first)
                .statusCode(201)
                .header("Location", "/v1/subjects/companies/anduril-again")
                .header("ETag", "\"1\"");
        put("/v1/subjects/companies/anduril-again", first).statusCode(200).header("ETag", "\"1\"");
        put("/v1/subjects/companies/anduril-again", "{\"name\":{\"en\":\"Anduril Industries\"},\"home\":\"US\"}")
                .statusCode(200)
                .header("ETag", "\"2\"");
        json().header("If-Match", "\"1\"")
                .body(first)
                .put("/v1/subjects/companies/anduril-again")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        get("/v1/subjects/companies/anduril-again")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("type", equalTo("company"))
                .body("name.en", equalTo("Anduril Industries"));
    }

    @Test
    void a_merged_company_answers_308_and_its_name_means_the_other() {
        put("/v1/subjects/companies/facebook-once", "{\"name\":{\"en\":\"Facebook once\"}}");
        put("/v1/subjects/companies/meta-now", "{\"name\":{\"en\":\"Meta now\"}}");
        post("/v1/subjects/companies/facebook-once/merge", "{\"into\":\"nobody\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("into"));
        post("/v1/subjects/companies/facebook-once/merge", "{\"into\":\"meta-now\",\"reason\":\" \"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        post("/v1/subjects/companies/facebook-once/merge", "{\"into\":\"meta-now\",\"reason\":\"renamed\"}")
                .statusCode(201);
        get("/v1/subjects/companies/facebook-once")
                .statusCode(308)
                .header("Location", containsString("/v1/subjects/companies/meta-now"));
        post("/v1/subjects/companies/facebook-once/merge", "{\"into\":\"meta-now\"}")
                .statusCode(409)
                .body("code", equalTo("already-merged"));
        post("/v1/actions", exportControlJson("on-facebook", "x").replace("[\"CN\"]", "[\"CN\",\"Facebook once\"]"))
                .statusCode(201);
        get("/v1/actions/on-facebook").body("statement.targets[1]", equalTo("meta-now"));
    }

    @Test
    void what_the_address_says_the_body_must_not_contradict() {
        put("/v1/subjects/companies/x-1", "{\"id\":\"x-2\",\"name\":{\"en\":\"x\"}}")
                .statusCode(422)
                .body("violations[0].field", equalTo("id"));
        put("/v1/subjects/companies/x-1", "{\"type\":\"agency\",\"name\":{\"en\":\"x\"}}")
                .statusCode(422)
                .body("violations[0].field", equalTo("type"));
        put("/v1/subjects/companies/x-1", "{\"name\":{\"en\":\"x\"},\"home\":\"XX\"}")
                .statusCode(422)
                .body("violations[0].message", containsString("'XX'"));
    }

    @Test
    void lists_are_answered_page_by_page() {
        for (String id : new String[] {"page-a", "page-b", "page-c"}) {
            put("/v1/subjects/regions/" + id, "{\"name\":{\"en\":\"x\"},\"m49\":\"150\"}");
        }
        JsonPath first = get("/v1/subjects/regions?limit=2")
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items", hasSize(2))
                .body("items[0].type", equalTo("region"))
                .extract()
                .jsonPath();
        JsonPath second = get("/v1/subjects/regions?limit=2&cursor=" + first.getString("next"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.getList("items.id")).contains("page-c");
        assertThat(second.getString("next")).isNull();
        get("/v1/subjects/regions?limit=0").statusCode(400);
        get("/v1/subjects/regions?cursor=!").statusCode(400);
    }

    @Test
    void countries_are_those_of_the_standard() {
        get("/v1/subjects/countries?limit=1000").statusCode(200).body("items.id", org.hamcrest.Matchers.hasItem("TW"));
        get("/v1/subjects/countries/TW").statusCode(200).body("name.en", equalTo("Taiwan"));
        get("/v1/subjects/countries/tw").statusCode(308).header("Location", containsString("/TW"));
        get("/v1/subjects/countries/Atlantis").statusCode(404).body("code", equalTo("unknown-subject"));
    }

    @Test
    void an_unknown_subject_or_type_is_404() {
        get("/v1/subjects/companies/nobody").statusCode(404).body("code", equalTo("unknown-subject"));
        get("/v1/subjects/planets").statusCode(404);
    }
}
