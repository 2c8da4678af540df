package io.faultline.query.format;

import io.faultline.query.asked.Paging;
import io.faultline.query.problem.Refused;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a call can answer.
 *
 * @param types its own type first
 * @param paged whether its answers come in pages
 */
record Offer(List<MediaType> types, boolean paged) {

    private static final String QUALITY = "q";

    static Offer of(Method call) {
        @Nullable Produces own = call.getAnnotation(Produces.class);
        @Nullable Produces inherited = call.getDeclaringClass().getAnnotation(Produces.class);
        Produces produces = own == null ? inherited : own;
        List<MediaType> types = produces == null
                ? List.of()
                : Arrays.stream(produces.value()).map(MediaType::valueOf).toList();
        return new Offer(types, Arrays.asList(call.getParameterTypes()).contains(Paging.class));
    }

    boolean isChoice() {
        return types.size() > 1;
    }

    boolean isJsonFirst() {
        return !types.isEmpty() && types.getFirst().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    /**
     * @param wanted media types, the most wanted first
     * @throws Refused if none of them is offered
     */
    MediaType chosenBy(List<?> wanted) {
        List<MediaType> accepted = wanted.stream()
                .map(MediaType.class::cast)
                .filter(Offer::isWanted)
                .toList();
        return accepted.stream()
                .flatMap(type -> types.stream().filter(type::isCompatible))
                .findFirst()
                .orElseThrow(() ->
                        Refused.notAcceptable("'" + listed(accepted) + "' is not offered here, but " + listed(types)));
    }

    private static boolean isWanted(MediaType type) {
        String quality = type.getParameters().get(QUALITY);
        return quality == null || !quality.matches("0(\\.0*)?");
    }

    private static String listed(List<MediaType> types) {
        return types.stream()
                .map(type -> type.getType() + '/' + type.getSubtype())
                .collect(Collectors.joining(", "));
    }
}
