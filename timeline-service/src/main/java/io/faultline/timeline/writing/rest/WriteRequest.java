package io.faultline.timeline.writing.rest;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a write may say besides its body.
 *
 * @param ifMatch ETag of the version that the sender knows; 412 where it is no longer the newest
 * @param idempotencyKey makes a repetition of the request answer what the first one did, and append nothing
 * @param knownSince known time of a past vintage, never later than now; default is now
 */
public record WriteRequest(
        @Parameter(description = "ETag of the version that you know; 412 if it is no longer the newest")
        @RestHeader("If-Match")
        @Nullable
        String ifMatch,

        @Parameter(description = "Makes a repetition of this request answer what the first one did")
        @RestHeader("Idempotency-Key")
        @Nullable
        String idempotencyKey,

        @Parameter(description = "Instant since when this is known, for past vintages; never later than now")
        @RestQuery
        @Nullable
        String knownSince) {}
