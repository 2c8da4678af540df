package io.faultline.timeline.importing;

import io.faultline.contract.Problem;
import io.faultline.timeline.importing.mapping.Mapping;
import io.faultline.timeline.importing.mapping.catalogue.Catalogue;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Loads files, as jobs that go on after the request is answered. */
@jakarta.ws.rs.Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ImportsResource {

    private static final int LARGEST_FILE = 64 * 1024 * 1024;

    private final Imports imports;
    private final ImportFiles files;
    private final Catalogue catalogue;
    private final Clock clock;

    ImportsResource(Imports imports, ImportFiles files, Catalogue catalogue, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Syntax and mapping are checked before the answer; rows that break a rule are reported by the job. */
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
            byte[] body) {
        if (body.length > LARGEST_FILE) {
            return Problems.response(
                    Problems.tooLarge("a file may have " + LARGEST_FILE + " bytes; import it in parts"));
        }
        return start(parameters, null, Upload.spooled(body), parameters.fileOr(""), type);
    }

    /** The same with a mapping of one's own beside the file; OpenAPI has one operation for both. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response start(
            @BeanParam ImportParameters parameters,
            @RestForm("file") FileUpload file,
            @RestForm("mapping") @PartType(MediaType.TEXT_PLAIN) @Nullable String mapping) {
        if (file == null) {
            return Problems.response(Problems.badParameter("file", "the form has no part 'file'"));
        }
        return start(
                parameters,
                mapping,
                Upload.kept(file.uploadedFile()),
                parameters.fileOr(file.fileName()),
                file.contentType());
    }

    @GET
    @jakarta.ws.rs.Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import has come")
    public Response get(@RestPath String id) {
        return job(id).either(job -> Response.ok(job.view()).build(), Problems::response);
    }

    @GET
    @jakarta.ws.rs.Path("/{id}/problems")
    @Operation(operationId = "listImportProblems", summary = "Rows that were not taken, by line and field")
    public Response problems(
            @RestPath String id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor, UriInfo uri) {
        return job(id).then(job -> Page.Asked.of(limit, cursor)
                        .then(asked -> new Fine<>(Page.of(job.problems(), asked).answer(uri))))
                .either(answer -> answer, Problems::response);
    }

    /** What is recorded already stays. */
    @DELETE
    @jakarta.ws.rs.Path("/{id}")
    @Operation(operationId = "cancelImport", summary = "Cancel an import")
    public Response cancel(@RestPath String id) {
        return job(id).either(
                        job -> {
                            job.finish(ImportStatus.CANCELLED, null);
                            return Response.ok(job.view()).build();
                        },
                        Problems::response);
    }

    private Response start(
            ImportParameters parameters, @Nullable String ownMapping, Path path, String name, String type) {
        return parameters
                .read(clock.instant())
                .then(request -> mapping(parameters, ownMapping)
                        .then(mapping -> files.of(path, name, type, mapping.orElse(null)))
                        .then(file -> start(request, new Upload(path, file))))
                .either(answer -> answer, problem -> {
                    Upload.delete(path);
                    return Problems.response(problem);
                });
    }

    private Checked<Optional<Mapping>> mapping(ImportParameters parameters, @Nullable String own) {
        if (own != null) {
            return catalogue.own(own).then(mapping -> new Fine<>(Optional.of(mapping)));
        }
        return parameters.mapping() == null
                ? new Fine<>(Optional.empty())
                : catalogue.named(parameters.mapping()).then(mapping -> new Fine<>(Optional.of(mapping)));
    }

    private Checked<Response> start(ImportRequest request, Upload upload) {
        return imports.start(request, upload)
                .<Checked<Response>>map(job -> new Fine<>(Response.accepted(job.view())
                        .header(HttpHeaders.LOCATION, "/v1/imports/" + job.id())
                        .build()))
                .orElseGet(() -> new Wrong<>(Problem.of(
                        503, "imports-waiting", "Too many imports", "too many imports wait already", List.of())));
    }

    private Checked<ImportJob> job(String id) {
        return imports.find(id)
                .<Checked<ImportJob>>map(Fine::new)
                .orElseGet(() -> new Wrong<>(Problems.notFound("unknown-import", "there is no import '" + id + "'")));
    }
}
