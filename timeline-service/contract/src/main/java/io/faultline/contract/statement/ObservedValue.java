package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was observed: a number, or a label such as {@code leading}. */
public record ObservedValue(
        @Nullable BigDecimal number, @Nullable String label) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObservedValue of(BigDecimal number) {
        return new ObservedValue(number.stripTrailingZeros(), null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObservedValue of(String label) {
        return new ObservedValue(null, label);
    }

    public boolean isLabel() {
        return label != null;
    }

    @JsonValue
    public Object json() {
        return isLabel() ? label : number;
    }
}
