package io.faultline.query.state.rest;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.memento.TimeMap;
import io.faultline.query.memento.TimeMapPage;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.Subjects;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The TimeMaps (RFC 7089) of states: every known time at which more was known. */
@Path("/v1")
@Produces(TimeMap.TYPE)
@Blocking
@Tag(name = "Mementos")
@APIResponse(
        responseCode = "200",
        description = "The original, which is its own TimeGate, and its mementos, oldest first",
        content =
                @Content(
                        mediaType = TimeMap.TYPE,
                        examples = @ExampleObject(name = "China", value = TimeMapResource.EXAMPLE)))
@APIResponse(responseCode = "308", description = "The subject has another id, which Location names")
@APIResponse(
        responseCode = "404",
        description = "`unknown-subject`",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class TimeMapResource {

    static final String EXAMPLE = """
            </v1/countries/CN/state>;rel="original timegate",
            </v1/countries/CN/timemap>;rel="self";type="application/link-format";from="Tue, 25 Nov 2025 08:00:00 GMT";until="Tue, 25 Nov 2025 08:00:00 GMT",
            </v1/countries/CN/state?knownAt=2025-11-25T08:00:00.123456Z>;rel="first last memento";datetime="Tue, 25 Nov 2025 08:00:00 GMT"
            """;

    private final Subjects subjects;
    private final KnownTimes times;

    TimeMapResource(Subjects subjects, KnownTimes times) {
        this.subjects = subjects;
        this.times = times;
    }

    @GET
    @Path("/countries/{code}/timemap")
    @Operation(
            operationId = "countryTimeMap",
            summary = "TimeMap of the state of a country, bloc or region",
            description = "RFC 7089: since when more was known of it. Each memento is its state with that `knownAt`.")
    public Response ofCountry(
            @RestPath
                    @Parameter(
                            description = "ISO 3166-1 alpha-2 code, bloc or region; other spellings answer 308",
                            examples = @ExampleObject(name = "China", value = "CN"))
                    String code,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return answer(subjects.place(code, KnownBy.LATEST, uri), paging, uri);
    }

    @GET
    @Path("/companies/{id}/timemap")
    @Operation(
            operationId = "companyTimeMap",
            summary = "TimeMap of the state of a company",
            description = "RFC 7089: since when more was known of it. Each memento is its state with that `knownAt`.")
    public Response ofCompany(
            @RestPath
                    @Parameter(
                            description = "Id of a registered company; the id of a merged one answers 308",
                            examples = @ExampleObject(name = "NVIDIA", value = "nvidia"))
                    String id,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return answer(subjects.company(id, KnownBy.LATEST, uri), paging, uri);
    }

    private Response answer(SubjectRef subject, Paging paging, UriInfo uri) {
        String own = uri.getRequestUri().getRawPath();
        String original = own.substring(0, own.length() - "timemap".length()) + "state";
        return TimeMapPage.of(times.of(subject), original, paging, uri);
    }
}
