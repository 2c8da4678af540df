package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain question for a state in memory goes another way than others, and nobody can tell. */
class PlainStatesIT {

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
        stack.get(stack.query.at("/v1/countries/CN/state"));
        stack.get(stack.query.at("/v1/companies/nvidia/state"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries/CN/state",
                "countries/CN/state?asOf=2025-10-15",
                "countries/CN/state?asOf=2025-10-15&position=40",
                "countries/CN/state?asOf=2025-10-15&facets=indicators,releases&inherited=false",
                "countries/CN/state?certainty=certain&includeUndated=true",
                "countries/china/state?asOf=2025-10-15",
                "countries/XQ/state",
                "countries/C%4e/state",
                "countries/CN/state?asOf=2025-10-15&asOf=2025-10-16",
                "countries/CN/state?asof=2025-10-15",
                "countries/CN/state?asOf=2025-02-30",
                "countries/%FF/state?asOf=%FF",
                "countries/CN/state?facets=shocks",
                "countries/CN/state?position=9999999",
                "companies/nvidia/state?asOf=2025-10-15&knownAt=2020-01-01",
                "companies/nvidia/state?asOf=2025-10-15",
                "companies/CN/state",
                "companies/nvidia/state?without=none-such",
            })
    void both_ways_give_the_same_answer_with_the_same_headers(String path) throws Exception {
        Answer plain = stack.get(stack.query.at("/v1/" + path));
        Answer other = stack.get(stack.query.at("/v1/" + path), "Accept", "application/json, text/xml;q=0.1");
        assertThat(plain.status()).isEqualTo(other.status());
        assertThat(plain.body()).isEqualTo(other.body());
        assertThat(headers(plain)).isEqualTo(headers(other));
    }

    private static Map<String, Object> headers(Answer answer) {
        Map<String, Object> headers = new TreeMap<>();
        answer.response().headers().map().forEach((name, values) -> headers.put(name, new TreeSet<>(values)));
        return headers;
    }
}
