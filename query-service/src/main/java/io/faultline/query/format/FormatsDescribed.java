package io.faultline.query.format;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every call that offers more than JSON what its other formats look like, and what comes of asking for none. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FormatsDescribed implements OASFilter {

    private static final Map<String, String> DESCRIBED = Map.of(
            Format.TEXT_CSV,
            "RFC 4180 with a header line. Columns are the fields of a record in JSON; what has parts of its own is JSON.",
            Format.APPLICATION_NDJSON,
            "One JSON object a line: the items of a page, the rows of a state with their `facet`, or the changes of a"
                    + " difference with their `change`.",
            Format.APPLICATION_PARQUET,
            "Apache Parquet. Columns are the fields of a record in JSON; what has parts of its own is JSON.");

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok != null && ok.getContent() != null) {
            Content content = ok.getContent();
            boolean hasOwnExamples = content.getMediaType(Format.JSON.type().toString()) == null;
            DESCRIBED.forEach((type, text) -> describe(content.getMediaType(type), type, text, hasOwnExamples));
            if (hasOwnExamples && operation.getParameters() != null) {
                describe(operation, content.getMediaType(Format.APPLICATION_NDJSON) != null);
            }
        }
        if (operation.getResponses().getAPIResponse("406") == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "406",
                            OASFactory.createAPIResponse()
                                    .description("`not-acceptable`: none of the formats asked for is offered here"));
        }
        return operation;
    }

    /** What a call without JSON can be asked for: lines, or nothing else than it makes. */
    private static void describe(Operation operation, boolean hasLines) {
        List<Parameter> parameters = new ArrayList<>(operation.getParameters());
        if (hasLines) {
            parameters.stream()
                    .filter(FormatsDescribed::isFormat)
                    .forEach(parameter -> parameter.setExamples(
                            Map.of("Lines", OASFactory.createExample().value(Format.NDJSON.toString()))));
        } else {
            parameters.removeIf(FormatsDescribed::isFormat);
        }
        operation.setParameters(parameters);
    }

    private static boolean isFormat(Parameter parameter) {
        return Negotiation.PARAMETER.equals(parameter.getName());
    }

    /** Examples of a call that makes JSON are of JSON; what another makes is a file, however large. */
    private static void describe(MediaType content, String type, String text, boolean hasOwnExamples) {
        if (content != null) {
            Schema schema = OASFactory.createSchema()
                    .type(List.of(Schema.SchemaType.STRING))
                    .description(text);
            boolean isFile = hasOwnExamples || type.equals(Format.APPLICATION_PARQUET);
            content.setSchema(isFile ? schema.format("binary") : schema);
            content.setExamples(hasOwnExamples ? content.getExamples() : null);
        }
    }
}
