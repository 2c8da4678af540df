package io.faultline.timeline.action.rest;

import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.positionAfterOneMore;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Statements.exportControlJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class IdempotencyIT {

    @Test
    void a_repeated_request_is_answered_as_the_first_was_and_appends_nothing() {
        post("/v1/actions", exportControlJson("repeated", "x")).statusCode(201);
        String first = correct("key-1", "y").then().statusCode(201).extract().asString();
        String second = correct("key-1", "y").then().statusCode(201).extract().asString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        record("key-2", "keyed-1").then().statusCode(201);
        record("key-2", "keyed-2").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_refused_request_may_be_sent_again_under_its_key() {
        correctUnknown("key-3").then().statusCode(404);
        post("/v1/actions", exportControlJson("late", "x")).statusCode(201);
        correctUnknown("key-3").then().statusCode(201);
    }

    @Test
    void sixteen_repetitions_at_once_append_once() throws Exception {
        long before = positionAfterOneMore("crowd-before");
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            List<Future<String>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> crowd.submit(() -> record("key-4", "crowd").asString()))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }
        assertThat(positionAfterOneMore("crowd-after")).isEqualTo(before + 2);
    }

    private static Response record(String key, String id) {
        return json().header("Idempotency-Key", key)
                .body(exportControlJson(id, "x"))
                .post("/v1/actions");
    }

    private static Response correct(String key, String title) {
        return json().header("Idempotency-Key", key)
                .body("{\"reason\":\"r\",\"statement\":" + exportControlJson("repeated", title) + "}")
                .post("/v1/actions/repeated/corrections");
    }

    private static Response correctUnknown(String key) {
        return json().header("Idempotency-Key", key)
                .body("{\"reason\":\"r\",\"statement\":" + exportControlJson("late", "y") + "}")
                .post("/v1/actions/late/corrections");
    }
}
