package io.faultline.timeline.subject.rest;

import io.faultline.contract.Countries;
import io.faultline.timeline.paging.Page;
import io.faultline.timeline.problem.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The countries of ISO 3166-1: to be read only. */
@Path("/v1/subjects/countries")
@Produces(MediaType.APPLICATION_JSON)
public class CountriesResource {

    @GET
    @Operation(operationId = "listCountries", summary = "All countries of ISO 3166-1")
    public Response list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor, UriInfo uri) {
        return Page.Asked.of(limit, cursor)
                .either(
                        asked -> Page.of(Countries.codes().stream().map(CountryView::of), CountryView::id, asked)
                                .answer(uri),
                        Problems::response);
    }

    /** Other spellings of a code, and names, answer 308. */
    @GET
    @Path("/{code}")
    @Operation(operationId = "getCountry", summary = "One country, by its code or name")
    public Response get(@RestPath String code) {
        if (Countries.isCountry(code)) {
            return Response.ok(CountryView.of(code)).build();
        }
        Optional<String> meant = Countries.find(code);
        return meant.map(right -> Response.status(308)
                        .location(URI.create("/v1/subjects/countries/" + right))
                        .build())
                .orElseGet(() -> Problems.response(
                        Problems.notFound("unknown-subject", "'" + code + "' is no country of ISO 3166-1")));
    }
}
