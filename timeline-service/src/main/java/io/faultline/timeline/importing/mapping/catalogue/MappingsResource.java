package io.faultline.timeline.importing.mapping.catalogue;

import io.faultline.timeline.problem.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The mappings that come with the service: to use, and to write one's own after. */
@Path("/v1/imports/mappings")
public class MappingsResource {

    private static final String YAML = "application/yaml";

    private final Catalogue catalogue;

    MappingsResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listMappings", summary = "Mappings that come with the service")
    public Map<String, List<MappingView>> list() {
        return Map.of("items", catalogue.shipped().stream().map(MappingView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMapping", summary = "A mapping as it is written")
    public Response get(@RestPath String id) {
        return catalogue
                .find(id)
                .map(known -> Response.ok(known.yaml(), YAML + ";charset=UTF-8").build())
                .orElseGet(() ->
                        Problems.response(Problems.notFound("unknown-mapping", "there is no mapping '" + id + "'")));
    }
}
