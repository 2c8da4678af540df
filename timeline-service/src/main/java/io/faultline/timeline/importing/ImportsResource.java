package io.faultline.timeline.importing;

import io.faultline.timeline.importing.job.ImportJob;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.importing.job.SentFile;
import io.faultline.timeline.paging.Page;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Loads files, as jobs that go on after the request is answered. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ImportsResource {

    private final Imports imports;
    private final Jobs jobs;
    private final Clock clock;

    ImportsResource(Imports imports, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Of any size: it is kept on disk as it comes. Rows that break a rule are reported by the job. */
    @POST
    @Consumes({
        "application/yaml", "application/x-yaml", "text/yaml", "application/x-ndjson", "application/ndjson",
        "application/jsonl", "application/json", "text/csv", "application/csv", "text/tab-separated-values",
        "application/gzip", "application/octet-stream"
    })
    @Operation(operationId = "startImport", summary = "Import subjects and statements from a file")
    public Response start(
            @BeanParam ImportParameters parameters,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body) {
        return start(parameters, new SentFile(type, parameters.fileOr(""), parameters.mapping(), null), body);
    }

    /** The same with a mapping of one's own beside the file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "startMappedImport", summary = "Import a file with a mapping of your own")
    public Response start(
            @BeanParam ImportParameters parameters,
            @RestForm("file") FileUpload file,
            @RestForm("mapping") @PartType(MediaType.TEXT_PLAIN) @Nullable String mapping)
            throws IOException {
        if (file == null) {
            return Problems.response(Problems.badParameter("file", "the form has no part 'file'"));
        }
        SentFile sent =
                new SentFile(file.contentType(), parameters.fileOr(file.fileName()), parameters.mapping(), mapping);
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return start(parameters, sent, content);
        }
    }

    private Response start(ImportParameters parameters, SentFile sent, InputStream content) {
        return parameters
                .read(sent, clock.instant())
                .then(request -> imports.start(request, content))
                .either(ImportsResource::accepted, Problems::response);
    }

    @GET
    @Operation(operationId = "listImports", summary = "Imports, the newest first")
    public Response list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor, UriInfo uri) {
        return Page.Asked.of(limit, cursor)
                .either(
                        asked -> Page.part(asked, jobs::newest)
                                .map(ImportView::of)
                                .answer(uri),
                        Problems::response);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import has come")
    public Response get(@RestPath String id) {
        return job(id).either(job -> Response.ok(ImportView.of(job)).build(), Problems::response);
    }

    @GET
    @Path("/{id}/problems")
    @Operation(operationId = "listImportProblems", summary = "Rows that were not taken, by line and field")
    public Response problems(
            @RestPath String id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor, UriInfo uri) {
        return job(id).then(job -> Page.Asked.of(limit, cursor)
                        .then(asked -> new Fine<>(Page.part(asked, (most, from) -> jobs.problems(job.id(), most, from))
                                .answer(uri))))
                .either(answer -> answer, Problems::response);
    }

    /** Stops it between two chunks. What is recorded already stays. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelImport", summary = "Cancel an import")
    public Response cancel(@RestPath String id) {
        return job(id).either(
                        job -> Response.ok(ImportView.of(imports.cancel(job))).build(), Problems::response);
    }

    /** Goes on after the last row that was taken. Sending the same file again does the same, more slowly. */
    @POST
    @Path("/{id}/resumption")
    @Operation(operationId = "resumeImport", summary = "Resume an import that was cancelled or has failed")
    public Response resume(@RestPath String id) {
        return job(id).then(imports::resume).either(ImportsResource::accepted, Problems::response);
    }

    private static Response accepted(ImportJob job) {
        return Response.accepted(ImportView.of(job))
                .header(HttpHeaders.LOCATION, "/v1/imports/" + job.id())
                .build();
    }

    private Checked<ImportJob> job(String id) {
        return imports.find(id)
                .<Checked<ImportJob>>map(Fine::new)
                .orElseGet(() -> new Wrong<>(Problems.notFound("unknown-import", "there is no import '" + id + "'")));
    }
}
