package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row in JSON, in the parts that it has in common with others: all rows of some terms begin alike and name the same
 * fields and sources, and those bytes are there once.
 *
 * @param begin what it is about, from the opening brace on
 * @param progress how far it has come
 * @param fields those of its kind
 * @param sources with the closing brace
 */
record RowText(byte[] begin, byte[] progress, byte[] fields, byte[] sources) {

    List<byte[]> parts() {
        return List.of(begin, progress, fields, sources);
    }

    /** What differs from subject to subject has its place before the sources. */
    void addTo(List<byte[]> whole, List<SubjectId> via, List<ActionId> contestedBy) {
        whole.add(begin);
        whole.add(progress);
        if (fields.length > 0) {
            whole.add(fields);
        }
        put(whole, "via", via.stream().map(SubjectId::value).toList());
        put(whole, "contestedBy", contestedBy.stream().map(ActionId::value).toList());
        whole.add(sources);
    }

    byte[] whole(List<SubjectId> via, List<ActionId> contestedBy) {
        List<byte[]> parts = new ArrayList<>(6);
        addTo(parts, via, contestedBy);
        ByteBuffer whole =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(whole::put);
        return whole.array();
    }

    /** Ids need no escape in JSON. */
    private static void put(List<byte[]> whole, String field, List<String> ids) {
        if (!ids.isEmpty()) {
            String text = ",\"" + field + "\":[\"" + String.join("\",\"", ids) + "\"]";
            whole.add(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
