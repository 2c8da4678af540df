package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** How values of one type stand in JSON. */
interface Form {

    /** @throws RuntimeException where it is not written in the usual way, or breaks a rule */
    Object read(JsonNode value);

    /** True where it is left out. */
    boolean isEmpty(Object value);

    void write(Object value, JsonGenerator out) throws IOException;
}
