package io.faultline.timeline.importing;

import io.faultline.contract.Problem;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.format.Format;
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
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Loads files, as jobs that go on after the request is answered. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ImportsResource {

    private static final int LARGEST_FILE = 64 * 1024 * 1024;

    private final Imports imports;
    private final Clock clock;

    ImportsResource(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Syntax is checked before the answer; rows that break a rule are reported by the job. */
    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "application/x-ndjson", "application/ndjson"})
    @Operation(operationId = "startImport", summary = "Import subjects and statements from a YAML or NDJSON file")
    public Response start(
            @BeanParam ImportParameters parameters,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            byte[] body) {
        if (body.length > LARGEST_FILE) {
            return Problems.response(
                    Problems.tooLarge("a file may have " + LARGEST_FILE + " bytes; import it in parts"));
        }
        Format format = Format.of(type, "").orElse(Format.YAML);
        return parameters
                .read(clock.instant())
                .then(request -> checked(Upload.of(body, format, "")).then(upload -> start(request, upload)))
                .either(answer -> answer, Problems::response);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import has come")
    public Response get(@RestPath String id) {
        return job(id).either(job -> Response.ok(job.view()).build(), Problems::response);
    }

    @GET
    @Path("/{id}/problems")
    @Operation(operationId = "listImportProblems", summary = "Rows that were not taken, by line and field")
    public Response problems(
            @RestPath String id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor, UriInfo uri) {
        return job(id).then(job -> Page.Asked.of(limit, cursor)
                        .then(asked -> new Fine<>(Page.of(job.problems(), asked).answer(uri))))
                .either(answer -> answer, Problems::response);
    }

    /** What is recorded already stays. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelImport", summary = "Cancel an import")
    public Response cancel(@RestPath String id) {
        return job(id).either(
                        job -> {
                            job.finish(ImportStatus.CANCELLED, null);
                            return Response.ok(job.view()).build();
                        },
                        Problems::response);
    }

    private static Checked<Upload> checked(Upload upload) {
        try {
            upload.check();
            return new Fine<>(upload);
        } catch (MalformedFile malformed) {
            upload.close();
            return new Wrong<>(Problems.malformed(malformed.complaint()));
        }
    }

    private Checked<Response> start(ImportRequest request, Upload upload) {
        return imports.start(request, upload)
                .<Checked<Response>>map(job -> new Fine<>(Response.accepted(job.view())
                        .header(HttpHeaders.LOCATION, "/v1/imports/" + job.id())
                        .build()))
                .orElseGet(() -> {
                    upload.close();
                    return new Wrong<>(Problem.of(
                            503, "imports-waiting", "Too many imports", "too many imports wait already", List.of()));
                });
    }

    private Checked<ImportJob> job(String id) {
        return imports.find(id)
                .<Checked<ImportJob>>map(Fine::new)
                .orElseGet(() -> new Wrong<>(Problems.notFound("unknown-import", "there is no import '" + id + "'")));
    }
}
