package io.faultline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.faultline.client.api.StatesApi;
import io.faultline.client.model.Row;
import io.faultline.client.model.State;
import io.faultline.query.stack.Stack;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document makes of query-service, used against the 2025 timeline. */
class ClientIT {

    private static Stack stack;
    private static ApiClient client;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
        client = new ApiClient();
        client.updateBaseUri(stack.query.at("").toString());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static State stateOfChina(String asOf) throws ApiException {
        return new StatesApi(client)
                .countryState(StatesApi.APICountryStateRequest.newBuilder()
                        .code("CN")
                        .asOf(asOf)
                        .build());
    }

    @Test
    void a_state_is_read_with_its_rows() throws Exception {
        State state = stateOfChina("2025-10-15");
        assertThat(state.getSubject().getId()).isEqualTo("CN");
        assertThat(state.getAsOf()).isEqualTo("2025-10-15");
        List<Row> imposed = state.getFacets().get("restrictionsImposed");
        assertThat(imposed).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getTitle()).containsKey("en");
            assertThat(row.getSources()).isNotEmpty();
        });
    }

    @Test
    void a_refusal_is_an_exception_with_the_problem() {
        assertThatThrownBy(() -> stateOfChina("some day")).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.getCode()).isEqualTo(400);
            assertThat(refused.getResponseBody()).contains("invalid-parameter", "asOf", "'some day'");
        });
    }
}
