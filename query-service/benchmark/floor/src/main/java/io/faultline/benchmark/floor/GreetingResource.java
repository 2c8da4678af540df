package io.faultline.benchmark.floor;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Hello, by way of the database. */
@Path("/hello")
@Produces(MediaType.TEXT_PLAIN)
public class GreetingResource {

    private final EntityManager entities;

    GreetingResource(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    public String hello() {
        return entities.find(Greeting.class, 1L).text();
    }
}
