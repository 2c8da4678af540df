package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** What lasts longer than the dates of a calendar reach lasts for the longest time that can be said. */
final class ReachablePeriods implements Mend {

    private static final int MOST_MONTHS = 12_000;
    private static final int MOST_DAYS = 366_000;
    private static final String LASTS = "lasts";

    @Override
    public void mend(ObjectNode part) {
        if (!part.path(LASTS).isTextual()) {
            return;
        }
        try {
            Period lasts = Period.parse(part.get(LASTS).textValue());
            if (lasts.toTotalMonths() > MOST_MONTHS || lasts.getDays() > MOST_DAYS) {
                part.put(LASTS, "P1000Y");
            }
        } catch (DateTimeParseException neverAccepted) {
            return;
        }
    }
}
