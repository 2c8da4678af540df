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
 * Observations: measured or forecast values of indicators. They share the ids of actions, and their rules.
 */
@Path("/v1/observations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ObservationsResource {

    private final Recording recording;
    private final CurrentActions current;

    ObservationsResource(Recording recording, CurrentActions current) {
        this.recording = recording;
        this.current = current;
    }

    @POST
    @NonBlocking
    @Operation(operationId = "recordObservation", summary = "Record an observation")
    public CompletionStage<Response> record(@BeanParam WriteRequest request, byte[] body) {
        return recording.record(Form.OBSERVATION, request, body);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getObservation", summary = "The observation as it is held true now")
    public Response get(@RestPath String id) {
        return current.get(Form.OBSERVATION, id);
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(
            operationId = "correctObservation",
            summary = "Put a whole new statement in the place of the current one")
    public CompletionStage<Response> correct(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return recording.correct(Form.OBSERVATION, id, request, body);
    }

    @POST
    @Path("/{id}/retraction")
    @Operation(operationId = "retractObservation", summary = "Hold it true no longer")
    public CompletionStage<Response> retract(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return recording.retract(Form.OBSERVATION, id, request, body);
    }

    @POST
    @Path("/{id}/reinstatement")
    @Operation(operationId = "reinstateObservation", summary = "Hold it true again after a retraction")
    public CompletionStage<Response> reinstate(@RestPath String id, @BeanParam WriteRequest request, byte[] body) {
        return recording.reinstate(Form.OBSERVATION, id, request, body);
    }
}
