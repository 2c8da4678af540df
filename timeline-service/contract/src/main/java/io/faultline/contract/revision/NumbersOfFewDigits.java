package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number of more digits than statements hold is about what is left of it; one too large is more than the largest, or
 * unknown where that cannot be said.
 */
final class NumbersOfFewDigits implements Mend {

    private static final int MOST_DIGITS = 40;
    private static final BigDecimal LARGEST = BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS);
    private static final String QUALIFIER = "qualifier";

    /** Fields beside which it can be said how exact they are. */
    private static final Set<String> QUALIFIED = Set.of("value", "score");

    @Override
    public void mend(ObjectNode part) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(part.properties())) {
            if (field.getValue().isNumber()) {
                mend(field.getKey(), field.getValue().decimalValue().stripTrailingZeros(), part);
            }
        }
    }

    private static void mend(String field, BigDecimal stated, ObjectNode part) {
        if (stated.precision() <= MOST_DIGITS && Math.abs((long) stated.scale()) <= MOST_DIGITS) {
            return;
        }
        boolean qualified = QUALIFIED.contains(field);
        BigDecimal rounded = stated.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
        if (rounded.abs().compareTo(LARGEST) <= 0) {
            part.put(field, rounded.setScale(Math.min(rounded.scale(), MOST_DIGITS), RoundingMode.HALF_EVEN));
            if (qualified && part.path(QUALIFIER).asText("exact").equals("exact")) {
                part.put(QUALIFIER, "about");
            }
        } else if (qualified) {
            part.put(field, stated.signum() > 0 ? LARGEST : LARGEST.negate());
            part.put(QUALIFIER, stated.signum() > 0 ? "more-than" : "less-than");
        } else {
            part.remove(field);
        }
    }
}
