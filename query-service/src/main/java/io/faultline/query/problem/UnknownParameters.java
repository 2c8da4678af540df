package io.faultline.query.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that a call does not have, or that has no value: a slip must not be answered as if it had not
 * been made.
 */
class UnknownParameters {

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        List<String> names = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::namesOf);
        request.getUriInfo().getQueryParameters().forEach((given, values) -> {
            if (!names.contains(given)) {
                throw Refused.unknownParameter(given, names);
            }
            if (values.contains("")) {
                throw Refused.badParameter(given, "'' says nothing; leave it out");
            }
        });
    }

    private static List<String> namesOf(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(UnknownParameters::namesOf)
                .sorted()
                .toList();
    }

    private static Stream<String> namesOf(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields()).flatMap(field -> name(field, field.getName()))
                : name(parameter, parameter.getName());
    }

    private static Stream<String> name(AnnotatedElement element, String ownName) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        return query == null ? Stream.empty() : Stream.of(query.value().isEmpty() ? ownName : query.value());
    }
}
