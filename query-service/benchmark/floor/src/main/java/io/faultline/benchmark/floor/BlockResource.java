package io.faultline.benchmark.floor;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Bytes that are there already, answered on the event loop. */
@Path("/blocks")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class BlockResource {

    private final Blocks blocks;

    BlockResource(Blocks blocks) {
        this.blocks = blocks;
    }

    @GET
    @Path("/{address}")
    public Response block(@RestPath int address) {
        return Response.ok(blocks.at(address)).build();
    }
}
