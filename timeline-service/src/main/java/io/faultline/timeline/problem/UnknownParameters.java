package io.faultline.timeline.problem;

import io.faultline.contract.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses query parameters that a call does not have: a misspelt one must not silently change the answer. */
class UnknownParameters {

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    @Nullable
    Response refuse(ContainerRequestContext request, ResourceInfo resource) {
        List<String> names = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::namesOf);
        return request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .map(name -> refusal(name, names))
                .orElse(null);
    }

    private static Response refusal(String name, List<String> names) {
        Problem problem = Problems.unknownParameter(name, names);
        return Problems.response(problem);
    }

    private static List<String> namesOf(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Stream.of(parameter.getType().getDeclaredFields()).flatMap(UnknownParameters::name)
                        : name(parameter))
                .toList();
    }

    private static Stream<String> name(Field field) {
        return nameIn(field, field.getName());
    }

    private static Stream<String> name(Parameter parameter) {
        return nameIn(parameter, parameter.getName());
    }

    private static Stream<String> nameIn(AnnotatedElement element, String ownName) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        return query == null ? Stream.of() : Stream.of(query.value().isEmpty() ? ownName : query.value());
    }
}
