package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Every rule that was made stricter without a new revision, with what to make of the events that break it. */
public final class Mends {

    private static final List<Mend> ALL =
            List.of(new UnsaidTexts(), new NumbersOfFewDigits(), new ReachablePeriods(), new EndsAfterTheBeginning());

    private Mends() {}

    /**
     * Mends a payload in place.
     *
     * @return whether anything in it was broken
     */
    public static boolean mend(ObjectNode payload) {
        ObjectNode before = payload.deepCopy();
        mendWithin(payload);
        return !payload.equals(before);
    }

    private static void mendWithin(JsonNode node) {
        if (node instanceof ObjectNode part) {
            ALL.forEach(one -> one.mend(part));
        }
        node.forEach(Mends::mendWithin);
    }
}
