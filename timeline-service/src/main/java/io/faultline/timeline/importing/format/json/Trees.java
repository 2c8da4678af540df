package io.faultline.timeline.importing.format.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.faultline.contract.json.ContractJson;

/**
 * Reads objects as the contract does. A field given twice is found while the tree is built: that is cheaper than in the
 * parser, which could not go on after it either.
 */
final class Trees {

    static final ObjectReader WHOLE = reader();
    static final ObjectReader WITHIN_A_STREAM = WHOLE.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Trees() {}

    private static ObjectReader reader() {
        ObjectMapper json = ContractJson.mapper();
        json.getFactory().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        return json.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }
}
