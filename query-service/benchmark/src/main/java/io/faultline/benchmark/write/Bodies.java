package io.faultline.benchmark.write;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.benchmark.data.Timeline;
import io.faultline.benchmark.data.drawn.Scale;
import io.faultline.benchmark.load.Requests;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Requests to record actions, each with an id that was never used: a template with other digits in it. */
final class Bodies implements Supplier<byte[]> {

    private static final int TEMPLATES = 2_000;
    private static final int DIGITS = 9;
    private static final String PLACE = "action-new-" + "0".repeat(DIGITS);
    private static final ObjectMapper JSON = ContractJson.mapper();

    private record Template(byte[] request, int digits) {}

    private final List<Template> templates = new ArrayList<>();
    private long given;

    /** @param first number of the first id; other bodies have to begin far from it */
    Bodies(Scale scale, long first) throws IOException {
        given = first;
        for (Statement statement :
                new Timeline(scale, 3).statements().limit(TEMPLATES).toList()) {
            boolean observed = statement instanceof io.faultline.contract.statement.Observation;
            String body =
                    JSON.writeValueAsString(statement).replace(statement.id().value(), PLACE);
            byte[] request = Requests.post(
                    observed ? "/v1/observations" : "/v1/actions", "application/json", body.getBytes("UTF-8"));
            templates.add(
                    new Template(request, new String(request, US_ASCII).indexOf(PLACE) + PLACE.length() - DIGITS));
        }
    }

    @Override
    public byte[] get() {
        Template template = templates.get((int) (given % templates.size()));
        byte[] request = template.request().clone();
        long number = given++;
        for (int i = DIGITS - 1; i >= 0; i--) {
            request[template.digits() + i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        return request;
    }
}
