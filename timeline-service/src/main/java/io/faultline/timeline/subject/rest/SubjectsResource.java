package io.faultline.timeline.subject.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.timeline.paging.Page;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.registry.Subjects.Entry;
import io.faultline.timeline.subject.SubjectType;
import io.faultline.timeline.writing.rest.WriteRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The registry: companies, agencies, blocs and regions. */
@Path("/v1/subjects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SubjectsResource {

    private final Registry registry;
    private final Registering registering;
    private final ObjectMapper json;

    SubjectsResource(Registry registry, Registering registering, ObjectMapper json) {
        this.registry = registry;
        this.registering = registering;
        this.json = json;
    }

    @GET
    @Path("/{type: companies|agencies|blocs|regions}")
    @Operation(operationId = "listSubjects", summary = "Registered subjects of one type, by id")
    public Response list(
            @RestPath String type,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            UriInfo uri) {
        return Page.Asked.of(limit, cursor)
                .either(
                        asked -> Page.of(
                                        registry.newest().ofType(SubjectType.named(type)),
                                        entry -> entry.subject().id().value(),
                                        asked)
                                .map(entry -> json.<JsonNode>valueToTree(entry.subject()))
                                .answer(uri),
                        Problems::response);
    }

    /** A merged subject answers 308 to the one under whose id it goes on. */
    @GET
    @Path("/{type: companies|agencies|blocs|regions}/{id}")
    @Operation(operationId = "getSubject", summary = "One registered subject")
    public Response get(@RestPath String type, @RestPath String id) {
        return registering
                .registered(SubjectType.named(type), id)
                .either(entry -> answer(SubjectType.named(type), entry), Problems::response);
    }

    @PUT
    @Path("/{type: companies|agencies|blocs|regions}/{id}")
    @Operation(operationId = "putSubject", summary = "Register a subject, or put a whole new entry in its place")
    public CompletionStage<Response> put(
            @RestPath String type, @RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return registering.put(SubjectType.named(type), id, request, body);
    }

    @POST
    @Path("/companies/{id}/merge")
    @Operation(operationId = "mergeCompany", summary = "Say that a company is the same as another")
    public CompletionStage<Response> merge(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return registering.merge(SubjectType.COMPANIES, id, request, body);
    }

    private static Response answer(SubjectType type, Entry entry) {
        return entry.mergedInto() == null
                ? Response.ok(entry.subject())
                        .tag(new EntityTag(Long.toString(entry.version())))
                        .build()
                : Response.status(308)
                        .location(Registering.address(type, entry.mergedInto().value()))
                        .build();
    }
}
