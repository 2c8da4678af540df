package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.faultline.contract.Check;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was observed: a number, or a label such as {@code leading}. */
public record ObservedValue(
        @Nullable BigDecimal number, @Nullable String label) {

    public ObservedValue {
        number = Numbers.plain(number);
        Check.that()
                .holds((number == null) != (label == null), "", "is either a number or a label")
                .holds(label == null || !label.isBlank(), "", "is required")
                .holds(Numbers.isWritable(number), "", Numbers.unwritable(number))
                .verify();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObservedValue of(BigDecimal number) {
        return new ObservedValue(number, null);
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
