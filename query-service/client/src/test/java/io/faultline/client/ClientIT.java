package io.faultline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.faultline.client.api.ActionsApi;
import io.faultline.client.api.ExportsApi;
import io.faultline.client.api.HistoriesApi;
import io.faultline.client.api.IndicatorsApi;
import io.faultline.client.api.StatesApi;
import io.faultline.client.api.SubjectsApi;
import io.faultline.client.model.ActionDetail;
import io.faultline.client.model.ActionPage;
import io.faultline.client.model.Difference;
import io.faultline.client.model.Interval;
import io.faultline.client.model.Problem;
import io.faultline.client.model.Row;
import io.faultline.client.model.Series;
import io.faultline.client.model.State;
import io.faultline.client.model.StateProof;
import io.faultline.client.model.SubjectSummary;
import io.faultline.client.model.World;
import io.faultline.query.stack.Stack;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
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
    void a_search_is_read_page_by_page() throws Exception {
        List<String> found = new ArrayList<>();
        ActionsApi.APIActionsRequest.Builder asked = ActionsApi.APIActionsRequest.newBuilder()
                .kind("app-ban")
                .sort("-date")
                .asOf("2025-10-15")
                .limit("2");
        ActionPage page = new ActionsApi(client).actions(asked.build());
        while (true) {
            page.getItems().forEach(item -> found.add(item.getId()));
            assertThat(page.getItems()).hasSizeLessThanOrEqualTo(2).allSatisfy(item -> {
                assertThat(item.getKind()).isEqualTo("app-ban");
                assertThat(item.getInForce()).isTrue();
            });
            if (page.getNext() == null) {
                break;
            }
            page = new ActionsApi(client).actions(asked.cursor(page.getNext()).build());
        }
        assertThat(found).hasSizeGreaterThan(4).doesNotHaveDuplicates().contains("it-deepseek-ban");
    }

    @Test
    void an_action_is_read_with_its_statement() throws Exception {
        ActionDetail h20 = new ActionsApi(client)
                .action(ActionsApi.APIActionRequest.newBuilder()
                        .id("us-h20-export-restriction")
                        .asOf("2025-05-01")
                        .build());
        assertThat(h20.getStatus()).isEqualTo("in-force");
        assertThat(h20.getStatement()).asString().contains("nvidia-h20");
    }

    @Test
    void a_history_and_a_difference_tell_the_same_change() throws Exception {
        HistoriesApi histories = new HistoriesApi(client);
        Interval returned = histories
                .companyHistory(HistoriesApi.APICompanyHistoryRequest.newBuilder()
                        .id("google")
                        .facets("stances")
                        .from("2025-06-30")
                        .build())
                .getItems()
                .get(1);
        Difference difference = histories.companyDiff(HistoriesApi.APICompanyDiffRequest.newBuilder()
                .id("google")
                .facets("stances")
                .from("2025-06-30")
                .to(returned.getFrom())
                .build());
        assertThat(returned.getChanged()).singleElement().satisfies(changed -> {
            assertThat(changed.getBefore()).containsEntry("action", "google-leaves-maven");
            assertThat(changed.getAfter()).containsEntry("action", "google-returns-to-defence");
        });
        assertThat(difference.getChanged()).isEqualTo(returned.getChanged());
    }

    @Test
    void a_series_is_read_value_by_value() throws Exception {
        Series series = new IndicatorsApi(client)
                .series(IndicatorsApi.APISeriesRequest.newBuilder()
                        .id("market-share")
                        .subject("nvidia")
                        .build());
        assertThat(series.getItems())
                .extracting(value -> value.getSince() + " " + value.getValue() + " " + value.getDimensions())
                .containsExactly("2022 95 {market=CN}", "2025 0 {market=CN}");
        assertThat(series.getItems())
                .allSatisfy(value ->
                        assertThat(value.getPosition()).isPositive().isLessThanOrEqualTo(series.getPosition()));
    }

    @Test
    void the_world_is_read_at_once_and_proven_row_by_row() throws Exception {
        World world = new SubjectsApi(client)
                .world(SubjectsApi.APIWorldRequest.newBuilder()
                        .asOf("2025-10-15")
                        .build());
        SubjectSummary china = world.getItems().stream()
                .filter(one -> one.getId().equals("CN"))
                .findFirst()
                .orElseThrow();
        StateProof proof = new StatesApi(client)
                .stateProof(StatesApi.APIStateProofRequest.newBuilder()
                        .subject("CN")
                        .asOf("2025-10-15")
                        .facets("restrictionsFaced")
                        .build());
        assertThat(proof.getItems()).hasSize(china.getFacets().get("restrictionsFaced"));
        assertThat(proof.getItems())
                .allSatisfy(row -> assertThat(row.getEvents())
                        .isNotEmpty()
                        .allSatisfy(event -> assertThat(event.getRecordedAt()).isNotNull()));
    }

    @Test
    void an_export_is_a_file() throws Exception {
        File lines = new ExportsApi(client)
                .exportFacts(ExportsApi.APIExportFactsRequest.newBuilder()
                        .subjects("CN")
                        .format("ndjson")
                        .build());
        lines.deleteOnExit();
        assertThat(Files.readAllLines(lines.toPath()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"subject\":\"CN\""));
    }

    @Test
    void a_refusal_is_an_exception_with_the_problem() throws Exception {
        ApiException refused = catchThrowableOfType(ApiException.class, () -> stateOfChina("some day"));
        assertThat(refused.getCode()).isEqualTo(400);
        Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getCode()).isEqualTo("invalid-parameter");
        assertThat(problem.getViolations()).singleElement().satisfies(violation -> {
            assertThat(violation.getField()).isEqualTo("asOf");
            assertThat(violation.getMessage()).contains("'some day'");
        });
    }
}
