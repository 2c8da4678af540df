package io.faultline.timeline.action.rest;

import io.faultline.timeline.writing.rest.WriteRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Actions: what governments, companies and markets did. A correction carries a whole new statement; nothing is ever
 * erased. What follows for the state of a subject is answered by query-service.
 */
@Path("/v1/actions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ActionsResource {

    private final Recording recording;
    private final CurrentActions current;

    ActionsResource(Recording recording, CurrentActions current) {
        this.recording = recording;
        this.current = current;
    }

    @POST
    @NonBlocking
    @Operation(operationId = "recordAction", summary = "Record an action")
    public CompletionStage<Response> record(@BeanParam WriteRequest request, byte[] body) {
        return recording.record(Form.ACTION, request, body);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAction", summary = "The action as it is held true now")
    public Response get(@RestPath String id) {
        return current.get(Form.ACTION, id);
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(operationId = "correctAction", summary = "Put a whole new statement in the place of the current one")
    public CompletionStage<Response> correct(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return recording.correct(Form.ACTION, id, request, body);
    }

    @POST
    @Path("/{id}/retraction")
    @Operation(operationId = "retractAction", summary = "Hold it true no longer")
    public CompletionStage<Response> retract(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return recording.retract(Form.ACTION, id, request, body);
    }

    @POST
    @Path("/{id}/steps")
    @Operation(operationId = "takeStep", summary = "Record a step that the action went through")
    public CompletionStage<Response> takeStep(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return recording.takeStep(id, request, body);
    }

    @POST
    @Path("/{id}/steps/{number}/corrections")
    @Operation(operationId = "correctStep", summary = "Put a whole new step in the place of one")
    public CompletionStage<Response> correctStep(
            @RestPath String id, @RestPath int number, @BeanParam WriteRequest request, byte[] body) {
        return recording.correctStep(id, number, request, body);
    }

    @POST
    @Path("/{id}/steps/{number}/retraction")
    @Operation(operationId = "retractStep", summary = "Hold a step true no longer")
    public CompletionStage<Response> retractStep(
            @RestPath String id, @RestPath int number, @BeanParam WriteRequest request, byte[] body) {
        return recording.retractStep(id, number, request, body);
    }

    @POST
    @Path("/{id}/reinstatement")
    @Operation(operationId = "reinstateAction", summary = "Hold it true again after a retraction")
    public CompletionStage<Response> reinstate(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return recording.reinstate(Form.ACTION, id, request, body);
    }
}
