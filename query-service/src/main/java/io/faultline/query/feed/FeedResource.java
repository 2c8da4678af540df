package io.faultline.query.feed;

import io.faultline.query.asked.When;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest actions, for feed readers. */
@Path("/v1/feed.atom")
@Produces(FeedResource.APPLICATION_ATOM)
@Blocking
@Tag(name = "Feeds")
public class FeedResource {

    static final String APPLICATION_ATOM = "application/atom+xml";

    private static final String EXAMPLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>Faultline: newest actions</title>
              <id>urn:faultline:feed:actions</id>
              <updated>2026-11-23T18:22:33Z</updated>
              <author><name>Faultline</name></author>
              <entry>
                <title>The US restricts exports of NVIDIA's H20 chip to China</title>
                <id>urn:faultline:action:us-h20-export-restriction</id>
                <updated>2026-11-23T18:22:33Z</updated>
              </entry>
            </feed>
            """;

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(
            operationId = "feed",
            summary = "The newest actions as a feed",
            description =
                    "The actions that the newest events were about, as held true at `knownAt`, the newest first. A"
                            + " correction moves an action to the top; a retracted one is gone. RFC 4287; subscribe to it.")
    @APIResponse(
            responseCode = "200",
            description = "An Atom feed",
            content =
                    @Content(
                            mediaType = APPLICATION_ATOM,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "H20", value = EXAMPLE)))
    public Response feed(
            @BeanParam FeedAsked asked, @BeanParam When when, @Context HttpHeaders headers, @Context UriInfo uri) {
        return feeds.feed(asked, when, headers, uri);
    }
}
