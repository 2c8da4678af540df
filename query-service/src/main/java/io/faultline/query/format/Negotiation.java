package io.faultline.query.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.asked.Body;
import io.faultline.query.problem.Refused;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Agrees with the client on a format and writes answers in it. Calls make JSON and name what they produce; everything else
 * is done here, so that no call knows of formats.
 */
class Negotiation {

    static final String PARAMETER = "format";
    private static final String OR_ANYTHING = ", */*;q=0.001";
    private static final String WANTED = "faultline.wanted";
    private static final String OFFER = "faultline.offer";
    private static final String FORMAT = "faultline.format";
    private static final String LANGUAGE = "faultline.language";
    private static final int AFTER_PARAMETERS = 6000;

    private final Map<Method, Offer> offers = new ConcurrentHashMap<>();
    private final ObjectMapper json = Trees.mapper();

    /**
     * What {@code format} says counts for more than {@code Accept}. The server is told that anything will do, for it would
     * refuse before it is known what the call offers.
     */
    @ServerRequestFilter(preMatching = true)
    void prefer(ContainerRequestContext request) {
        List<String> given = request.getUriInfo().getQueryParameters().get(PARAMETER);
        String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        if (given != null) {
            MediaType wanted = typeOf(given.getFirst());
            request.setProperty(WANTED, List.of(wanted));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, wanted + OR_ANYTHING);
        } else if (accept != null) {
            request.setProperty(WANTED, acceptable(request, accept));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + OR_ANYTHING);
        }
    }

    private static MediaType typeOf(String format) {
        return Format.named(format)
                .map(Format::type)
                .orElseThrow(() -> Refused.badParameter(PARAMETER, "'" + format + "' is none of " + Format.names()));
    }

    private static List<MediaType> acceptable(ContainerRequestContext request, String accept) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException malformed) {
            throw Refused.notAcceptable("'" + accept + "' is no list of media types");
        }
    }

    @ServerRequestFilter(priority = AFTER_PARAMETERS)
    void choose(ContainerRequestContext request, ResourceInfo resource) {
        Offer offer = offers.computeIfAbsent(resource.getResourceMethod(), Offer::of);
        request.setProperty(OFFER, offer);
        if (offer.types().isEmpty()) {
            return;
        }
        if (request.getProperty(WANTED) != null || !offer.isJsonFirst()) {
            agree(request, offer);
        }
        if (offer.isJsonFirst()) {
            Labels.wanted(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE))
                    .ifPresent(language -> request.setProperty(LANGUAGE, language));
        }
        String variant = variantOf(request);
        String ifNoneMatch = request.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH);
        if (!variant.isEmpty() && ifNoneMatch != null) {
            request.getHeaders().putSingle(HttpHeaders.IF_NONE_MATCH, Tags.asJson(ifNoneMatch, variant));
        }
    }

    private static void agree(ContainerRequestContext request, Offer offer) {
        MediaType chosen = request.getProperty(WANTED) instanceof List<?> wanted
                ? offer.chosenBy(wanted)
                : offer.types().getFirst();
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, chosen.toString());
        Format.of(chosen).ifPresent(format -> request.setProperty(FORMAT, format));
    }

    private static Format formatOf(ContainerRequestContext request) {
        return request.getProperty(FORMAT) instanceof Format chosen ? chosen : Format.JSON;
    }

    /** What its ETag ends with, so that another representation has another. */
    private static String variantOf(ContainerRequestContext request) {
        Format format = formatOf(request);
        return (format == Format.JSON ? "" : "." + format)
                + (request.getProperty(LANGUAGE) instanceof String language ? "." + language : "");
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        if (!(request.getProperty(OFFER) instanceof Offer offer) || response.getStatus() >= 400) {
            return;
        }
        Format format = formatOf(request);
        if (request.getProperty(LANGUAGE) instanceof String language && bytes(response) instanceof byte[] answer) {
            label(answer, language, response);
        }
        if (offer.paged()) {
            NextPage.after(end(response), uri)
                    .ifPresent(link -> response.getHeaders().add(HttpHeaders.LINK, link));
        }
        if (format != Format.JSON && bytes(response) instanceof byte[] answer) {
            show(answer, format, response);
        }
        if (offer.isChoice()) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        if (offer.isJsonFirst()) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        String encodings = request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
        tag(response, variantOf(request), encodings);
        if (request.getMethod().equals(HttpMethod.HEAD) && bytes(response) instanceof byte[] unsent) {
            MediaType type = offer.isChoice() ? format.type() : offer.types().getFirst();
            measure(response, type, Compression.isAskedForBy(encodings) ? -1 : unsent.length);
        }
    }

    private static void tag(ContainerResponseContext response, String variant, @Nullable String encodings) {
        if (response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof String tag) {
            response.getHeaders()
                    .putSingle(HttpHeaders.ETAG, Tags.of(tag, variant, Compression.isAskedForBy(encodings)));
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    /** What an answer to HEAD leaves out is described as that of GET is. */
    private static void measure(ContainerResponseContext response, MediaType type, int length) {
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset("UTF-8").toString());
        if (length >= 0) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
        }
    }

    private void label(byte[] answer, String language, ContainerResponseContext response) {
        JsonNode read = read(answer);
        Labels.put(read, language);
        try {
            response.setEntity(
                    json.writeValueAsBytes(read),
                    new Annotation[0],
                    Format.JSON.type().withCharset("UTF-8"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void show(byte[] answer, Format format, ContainerResponseContext response) {
        JsonNode read = read(answer);
        List<ObjectNode> records = Records.in(read);
        byte[] written =
                format == Format.CSV ? Lines.csv(Columns.of(read, records), records) : Lines.ndjson(records, json);
        response.setEntity(written, new Annotation[0], format.type().withCharset("UTF-8"));
        response.getHeaders()
                .putSingle("X-Faultline-Rests-On", read.path("position").asText());
    }

    private JsonNode read(byte[] answer) {
        try {
            return json.readTree(answer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] end(ContainerResponseContext response) {
        return switch (response.getEntity()) {
            case byte[] bytes -> bytes;
            case Body body -> body.end();
            case null, default -> new byte[0];
        };
    }

    private static byte @Nullable [] bytes(ContainerResponseContext response) {
        return switch (response.getEntity()) {
            case byte[] bytes -> bytes;
            case Body body -> body.bytes();
            case null, default -> null;
        };
    }
}
