package io.faultline.timeline.importing;

import static io.faultline.timeline.Service.get;
import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Statements.exportControlJson;
import static io.faultline.timeline.importing.ImportCalls.done;
import static io.faultline.timeline.importing.ImportCalls.ndjson;
import static io.faultline.timeline.importing.ImportCalls.over;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.faultline.timeline.RealDatabase;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.job.ImportJob;
import io.faultline.timeline.importing.job.ImportJob.Phase;
import io.faultline.timeline.importing.job.ImportRequest;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.importing.job.SentFile;
import io.faultline.timeline.importing.job.Spool;
import io.faultline.timeline.importing.run.ImportRuns;
import io.faultline.timeline.store.EventLog;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class JobsIT {

    private final Jobs jobs;
    private final Spool spool;
    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final Known known;

    JobsIT(Jobs jobs, Spool spool, ImportRuns runs, ImportFiles files, ImportQueue queue, EventLog log) {
        this.jobs = jobs;
        this.spool = spool;
        this.runs = runs;
        this.files = files;
        this.queue = queue;
        this.known = new Known(log);
    }

    @Test
    void an_import_that_its_process_did_not_survive_goes_on_with_the_next_start_and_counts_each_row_once()
            throws Exception {
        ImportJob job = brokenOffAfter(2_700, "survivor", false);
        assertThat(job.counts().rows()).isEqualTo(2_000);
        queue.start(new StartupEvent());
        JsonPath resumed = done("/v1/imports/" + job.id());
        assertThat(resumed.getLong("recorded")).isEqualTo(3_500);
        assertThat(resumed.getLong("rowsRead")).isEqualTo(3_500);
        assertThat(known.history("survivor-3499").version()).isEqualTo(1);
        assertThat(spool.has(job.id())).isFalse();
    }

    @Test
    void an_edition_that_its_process_did_not_survive_goes_on_likewise() throws Exception {
        ImportJob job = brokenOffAfter(2_700, "surviving-edition", true);
        assertThat(job.counts().rows()).isEqualTo(2_000);
        queue.start(new StartupEvent());
        JsonPath resumed = done("/v1/imports/" + job.id());
        assertThat(resumed.getLong("recorded")).isEqualTo(3_500);
        assertThat(resumed.getLong("rowsTotal")).isEqualTo(3_500);
    }

    @Test
    void an_import_whose_file_is_gone_fails_and_says_so() throws Exception {
        ImportJob job = brokenOffAfter(1_200, "lost", false);
        spool.drop(job.id());
        queue.start(new StartupEvent());
        assertThat(over("/v1/imports/" + job.id()).getString("failure")).contains("its file is gone");
        post("/v1/imports/" + job.id() + "/resumption", "").statusCode(409).body("code", equalTo("import-file-gone"));
    }

    @Test
    void a_cancelled_import_is_resumed_at_its_checkpoint_or_by_sending_the_file_again() throws Exception {
        ImportJob job = brokenOffAfter(2_700, "called-off", false);
        String location = "/v1/imports/" + job.id();
        given().delete(location).then().statusCode(200).body("status", equalTo("cancelled"));
        JsonPath again = done(ndjson("?dataset=called-off", rows("called-off", 3_500)));
        assertThat(again.getLong("unchanged")).isEqualTo(2_000);
        assertThat(again.getLong("recorded")).isEqualTo(1_500);
        given().post(location + "/resumption").then().statusCode(202);
        JsonPath resumed = done(location);
        assertThat(resumed.getLong("recorded")).isEqualTo(2_000);
        assertThat(resumed.getLong("unchanged")).isEqualTo(1_500);
        given().post(location + "/resumption").then().statusCode(409).body("code", equalTo("import-done"));
    }

    @Test
    void imports_are_listed_the_newest_first() {
        String one = ndjson("?dataset=listed", rows("listed", 1));
        String other = ndjson("?dataset=listed", rows("listed", 2));
        done(one);
        done(other);
        get("/v1/imports?limit=2")
                .statusCode(200)
                .body("items[0].id", equalTo(other.substring(other.lastIndexOf('/') + 1)))
                .body("items[1].id", equalTo(one.substring(one.lastIndexOf('/') + 1)))
                .body("items[0].rowsTotal", equalTo(2));
    }

    @Test
    void single_writes_are_served_while_an_import_runs() {
        String location = ndjson("?dataset=busy", rows("busy", 20_000));
        int served = 0;
        while (!get(location).extract().path("status").equals("done")) {
            post("/v1/actions", exportControlJson("meanwhile-" + served++, "x")).statusCode(201);
        }
        assertThat(served).isGreaterThan(2);
        assertThat(done(location).getLong("recorded")).isEqualTo(20_000);
    }

    @Test
    void what_an_import_brought_is_corrected_by_hand_like_everything_else() {
        done(ndjson("?dataset=usual", rows("usual", 1)));
        get("/v1/actions/usual-0").statusCode(200).body("version", equalTo(1));
        post(
                        "/v1/actions/usual-0/corrections",
                        "{\"reason\":\"better\",\"statement\":" + exportControlJson("usual-0", "better") + "}")
                .statusCode(201)
                .body("version", equalTo(2));
    }

    @Test
    void a_subject_may_stand_behind_those_who_name_it() {
        String late = """
                {"kind":"app-ban","id":"late-1","title":{"en":"x"},"imposedBy":"IT","company":"Late Ltd","sources":[{"title":"x"}]}
                {"type":"company","id":"late","name":{"en":"Late Ltd"}}
                {"kind":"app-ban","id":"late-2","title":{"en":"x"},"imposedBy":"IT","company":"Nobody","sources":[{"title":"x"}]}
                """;
        JsonPath job = done(ndjson("?dataset=late", late));
        assertThat(job.getLong("recorded")).isEqualTo(2);
        assertThat(job.getLong("rejected")).isEqualTo(1);
        assertThat(job.getLong("rowsRead")).isEqualTo(3);
    }

    @Test
    void only_files_to_import_may_be_large() {
        String large = "x".repeat(9 * 1024 * 1024);
        json().body(large).post("/v1/actions").then().statusCode(413).body("code", equalTo("too-large"));
        JsonPath job = done(ndjson("?dataset=large", "{\"note\":\"" + large + "\"}\n"));
        assertThat(job.getLong("rejected")).isEqualTo(1);
    }

    /** As if the power had failed while a row was read. */
    private ImportJob brokenOffAfter(long rows, String dataset, boolean snapshot) throws IOException {
        ImportRequest request = new ImportRequest(
                dataset,
                snapshot ? "e" : null,
                null,
                snapshot,
                false,
                false,
                new SentFile("application/x-ndjson", "", null, null));
        String id = dataset + "-job";
        spool.keep(id, new ByteArrayInputStream(rows(dataset, 3_500).getBytes(StandardCharsets.UTF_8)));
        jobs.add(id, request);
        jobs.begin(id, 3_500L, snapshot ? Phase.COMPARING : Phase.TAKING);
        ImportFile whole = files.of(spool.path(id), request.file()).either(file -> file, problem -> {
            throw new AssertionError(problem);
        });
        int whichFails = snapshot ? 2 : 1;
        int[] passes = {0};
        ImportFile broken = () -> ++passes[0] == whichFails ? new BreaksOff(whole.open(), rows) : whole.open();
        assertThatThrownBy(() -> runs.run(jobs.find(id).orElseThrow(), broken)).hasMessage("power failure");
        return jobs.find(id).orElseThrow();
    }

    private static String rows(String dataset, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> exportControlJson(dataset + "-" + row, "row " + row) + "\n")
                .collect(Collectors.joining());
    }

    private static final class BreaksOff implements ImportRows {

        private final ImportRows rows;
        private long left;

        BreaksOff(ImportRows rows, long left) {
            this.rows = rows;
            this.left = left;
        }

        @Override
        public @Nullable Read next() {
            if (left-- == 0) {
                throw new IllegalStateException("power failure");
            }
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
