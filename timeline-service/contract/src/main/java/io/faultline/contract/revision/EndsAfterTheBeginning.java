package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.time.EdtfException;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;

/**
 * What ends no later than it takes effect never does: so it does not say when, as all that never took effect. The note
 * keeps what was stated.
 */
final class EndsAfterTheBeginning implements Mend {

    private static final String EFFECTIVE = "effective";
    private static final String NOTE = "note";

    @Override
    public void mend(ObjectNode part) {
        if (part.path(EFFECTIVE).isTextual() && isOver(part)) {
            neverTookEffect(part);
        }
    }

    private static void neverTookEffect(ObjectNode part) {
        String stated =
                "Stated to take effect " + part.remove(EFFECTIVE).textValue() + ", which is not before its end.";
        String note = part.path(NOTE).asText("");
        part.put(NOTE, note.isEmpty() ? stated : note + " " + stated);
    }

    private static boolean isOver(ObjectNode measure) {
        try {
            LocalDate begins =
                    ImpreciseDate.parse(measure.get(EFFECTIVE).textValue()).earliest();
            JsonNode until = measure.path("until");
            JsonNode through = measure.path("through");
            return (until.isTextual()
                            && !ImpreciseDate.parse(until.textValue()).latest().isAfter(begins))
                    || (through.isTextual()
                            && ImpreciseDate.parse(through.textValue()).latest().isBefore(begins));
        } catch (EdtfException neverAccepted) {
            return false;
        }
    }
}
