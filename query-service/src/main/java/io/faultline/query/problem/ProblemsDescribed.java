package io.faultline.query.problem;

import io.faultline.contract.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of every call what may come of it whatever it answers, unless the call itself says more. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsDescribed implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/Problem";

    /** Those of calls that are answered from the log as it was at a position. */
    private static final List<String> OF_POSITIONS = List.of("position", "after");

    private static final String MALFORMED =
            "`invalid-parameter` or `unknown-parameter`, naming the parameter and quoting its value";
    private static final String NOT_YET_READ =
            "`not-yet-read`: the position asked for is not read yet; try again after Retry-After";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        add(responses, "400", problem(MALFORMED));
        if (asksForPositions(operation)) {
            add(responses, "503", problem(NOT_YET_READ));
            add(
                    responses,
                    "304",
                    OASFactory.createAPIResponse().description("Not modified since the ETag given in If-None-Match"));
        }
        return operation;
    }

    private static boolean asksForPositions(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().map(Parameter::getName).anyMatch(OF_POSITIONS::contains);
    }

    private static void add(APIResponses responses, String status, APIResponse response) {
        if (responses.getAPIResponse(status) == null) {
            responses.addAPIResponse(status, response);
        }
    }

    private static APIResponse problem(String text) {
        return OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))));
    }
}
