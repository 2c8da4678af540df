package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A blank text says nothing, so it is left out; what no store holds is left out of a text. */
final class UnsaidTexts implements Mend {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x{0}\\x{D800}-\\x{DFFF}]");

    @Override
    public void mend(ObjectNode part) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(part.properties())) {
            if (field.getValue() instanceof ArrayNode list) {
                mend(list);
            } else if (field.getValue().isTextual()) {
                String said = said(field.getValue());
                part.put(field.getKey(), said);
                if (said.isBlank()) {
                    part.remove(field.getKey());
                }
            }
        }
    }

    private static void mend(ArrayNode list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).isTextual()) {
                String said = said(list.get(i));
                list.set(i, TextNode.valueOf(said));
                if (said.isBlank()) {
                    list.remove(i);
                }
            }
        }
    }

    /** A pair of surrogates is one character to a pattern, so only halves are found. */
    private static String said(JsonNode text) {
        return UNSTORABLE.matcher(text.textValue()).replaceAll("");
    }
}
