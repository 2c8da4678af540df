package io.faultline.query.ahead;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Dates ahead, for calendars. */
@Path("/v1/calendar.ics")
@Produces(CalendarResource.TEXT_CALENDAR)
@Blocking
@Tag(name = "Feeds")
public class CalendarResource {

    static final String TEXT_CALENDAR = "text/calendar";

    private static final String EXAMPLE = """
            BEGIN:VCALENDAR
            PRODID:-//Faultline//Dates ahead//EN
            VERSION:2.0
            BEGIN:VEVENT
            UID:us-dod-mp-materials-price-floor.ended.1@faultline
            DTSTART;VALUE=DATE:20350701
            DTEND;VALUE=DATE:20350801
            SUMMARY:Ended: The US Department of Defense guarantees MP Materials a minimum price for ten years
            END:VEVENT
            END:VCALENDAR
            """;

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(
            operationId = "calendar",
            summary = "Dates ahead as a calendar",
            description =
                    "What is to happen to actions after `asOf`, as known at `knownAt`: entries into force, suspensions and"
                            + " their ends, expiries and other milestones, the soonest thousand. An event lasts all days on"
                            + " which it may happen. RFC 5545; subscribe to it.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar",
            content =
                    @Content(
                            mediaType = TEXT_CALENDAR,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "Price floor", value = EXAMPLE)))
    public Response calendar(
            @RestQuery
                    @Parameter(
                            description = "Whose states they touch: a country, bloc, region or company",
                            examples = @ExampleObject(name = "China", value = "CN"))
                    @Nullable
                    String subject,
            @RestQuery
                    @Parameter(
                            description = "Kinds, separated by commas",
                            examples = @ExampleObject(name = "Price floors", value = "price-floor"))
                    @Nullable
                    String kind,
            @BeanParam When when,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return calendars.calendar(subject, kind, when, headers, uri);
    }
}
