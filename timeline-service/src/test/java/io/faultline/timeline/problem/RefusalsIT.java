package io.faultline.timeline.problem;

import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Service.put;
import static io.faultline.timeline.Service.registerSubjects;
import static io.faultline.timeline.Statements.exportControlJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.faultline.timeline.RealDatabase;
import io.faultline.timeline.decision.Refusal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal, provoked as a client would: a constant without a provocation fails. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RefusalsIT {

    /** What to send, and how the refusal answers it: the status, and the value that was refused. */
    private record Provocation(Supplier<ValidatableResponse> sent, int status, String quoted) {}

    private static final String SUSPENDED = "{\"step\":\"suspended\",\"from\":\"2025-11-10\"}";
    private static final String WHY = "{\"reason\":\"a reason\"}";

    private final Map<Refusal, Provocation> provocations = new EnumMap<>(Refusal.class);

    @BeforeEach
    void provoke() {
        registerSubjects();
        unknown();
        statements();
        retractions();
        steps();
        registry();
        conditions();
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_says_its_status_its_code_and_the_value_that_it_refuses(Refusal refusal) {
        Provocation provocation = provocations.get(refusal);
        assertThat(provocation).as("a provocation of %s", refusal).isNotNull();
        provocation
                .sent()
                .get()
                .statusCode(provocation.status())
                .contentType("application/problem+json")
                .body("status", is(provocation.status()))
                .body("code", equalTo(refusal.code()))
                .body("type", equalTo("urn:faultline:problem:" + refusal.code()))
                .body("title", equalTo(refusal.title()))
                .body("detail", containsString(provocation.quoted()));
    }

    private void unknown() {
        on(
                Refusal.UNKNOWN_ACTION,
                404,
                "'refused-unknown'",
                () -> post("/v1/actions/refused-unknown/corrections", correction("refused-unknown", "x")));
        on(Refusal.UNKNOWN_STEP, 404, "step 7", () -> {
            recorded("refused-no-step");
            return post("/v1/actions/refused-no-step/steps/7/retraction", WHY);
        });
        on(
                Refusal.UNKNOWN_SUBJECT,
                404,
                "'refused-nobody'",
                () -> post("/v1/subjects/companies/refused-nobody/merge", "{\"into\":\"nvidia\"}"));
    }

    private void statements() {
        on(Refusal.ALREADY_RECORDED, 409, "'refused-twice'", () -> {
            recorded("refused-twice");
            return post("/v1/actions", exportControlJson("refused-twice", "other content"));
        });
        on(Refusal.UNCHANGED, 409, "'refused-same'", () -> {
            recorded("refused-same");
            return post("/v1/actions/refused-same/corrections", correction("refused-same", "x"));
        });
        on(Refusal.KIND_CHANGED, 422, "sanction", () -> {
            recorded("refused-kind");
            return post("/v1/actions/refused-kind/corrections", """
                    {"reason":"r","statement":{"kind":"sanction","id":"refused-kind","title":{"en":"x"},\
                    "imposedBy":"US","targets":["CN"],"sources":[{"title":"x"}]}}""");
        });
        on(Refusal.ID_CHANGED, 422, "'refused-other-id'", () -> {
            recorded("refused-id");
            return post("/v1/actions/refused-id/corrections", correction("refused-other-id", "y"));
        });
        on(
                Refusal.KNOWN_SINCE_IN_FUTURE,
                422,
                "'2999-01-01T00:00:00Z'",
                () -> post("/v1/actions?knownSince=2999-01-01T00:00:00Z", exportControlJson("refused-future", "x")));
    }

    private void retractions() {
        on(Refusal.RETRACTED, 409, "'refused-gone'", () -> {
            recorded("refused-gone");
            post("/v1/actions/refused-gone/retraction", WHY).statusCode(201);
            return post("/v1/actions/refused-gone/corrections", correction("refused-gone", "y"));
        });
        on(Refusal.ALREADY_RETRACTED, 409, "'refused-gone-twice'", () -> {
            recorded("refused-gone-twice");
            post("/v1/actions/refused-gone-twice/retraction", WHY).statusCode(201);
            return post("/v1/actions/refused-gone-twice/retraction", WHY);
        });
        on(Refusal.NOT_RETRACTED, 409, "'refused-there'", () -> {
            recorded("refused-there");
            return post("/v1/actions/refused-there/reinstatement", correction("refused-there", "y"));
        });
        on(Refusal.REPLACED_BY_ITSELF, 422, "'refused-own-place'", () -> {
            recorded("refused-own-place");
            return post(
                    "/v1/actions/refused-own-place/retraction",
                    "{\"reason\":\"r\",\"replacedBy\":\"refused-own-place\"}");
        });
    }

    private void steps() {
        on(Refusal.STEP_OF_ANOTHER_LIFE, 422, "never lapsed", () -> {
            recorded("refused-life");
            return post("/v1/actions/refused-life/steps", "{\"step\":\"lapsed\",\"from\":\"2025\"}");
        });
        on(Refusal.EMPTY_INTERVAL, 422, "'2025-11-10'", () -> {
            recorded("refused-empty");
            return post(
                    "/v1/actions/refused-empty/steps",
                    "{\"step\":\"suspended\",\"from\":\"2025-11-10\",\"until\":\"2025-11-10\"}");
        });
    }

    private void registry() {
        on(Refusal.ALREADY_MERGED, 409, "'refused-merged'", () -> {
            put("/v1/subjects/companies/refused-merged", "{\"name\":{\"en\":\"Refused, merged\"}}")
                    .statusCode(201);
            post("/v1/subjects/companies/refused-merged/merge", "{\"into\":\"nvidia\"}")
                    .statusCode(201);
            return put("/v1/subjects/companies/refused-merged", "{\"name\":{\"en\":\"Another\"}}");
        });
        on(
                Refusal.MERGED_INTO_ITSELF,
                422,
                "'nvidia'",
                () -> post("/v1/subjects/companies/nvidia/merge", "{\"into\":\"nvidia\"}"));
    }

    private void conditions() {
        on(Refusal.STALE, 412, "version 1, not 9", () -> {
            recorded("refused-stale");
            return json().header("If-Match", "\"9\"")
                    .body(SUSPENDED)
                    .post("/v1/actions/refused-stale/steps")
                    .then();
        });
        on(Refusal.IDEMPOTENCY_KEY_REUSED, 422, "'refused-key'", () -> {
            keyed("refused-keyed-1").statusCode(201);
            return keyed("refused-keyed-2");
        });
    }

    private void on(Refusal refusal, int status, String quoted, Supplier<ValidatableResponse> sent) {
        provocations.put(refusal, new Provocation(sent, status, quoted));
    }

    private static void recorded(String id) {
        post("/v1/actions", exportControlJson(id, "x")).statusCode(201);
    }

    private static ValidatableResponse keyed(String id) {
        return json().header("Idempotency-Key", "refused-key")
                .body(exportControlJson(id, "x"))
                .post("/v1/actions")
                .then();
    }

    private static String correction(String id, String title) {
        return "{\"reason\":\"a reason\",\"statement\":" + exportControlJson(id, title) + "}";
    }
}
