package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.statement.ObservedValue;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers, flags, and what is either a number or a text. */
enum ScalarForm implements Form {
    NUMBER {
        @Override
        public Object read(JsonNode value) {
            return number(value);
        }

        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber((BigDecimal) value);
        }
    },
    FLAG {
        @Override
        public Object read(JsonNode value) {
            if (!value.isBoolean()) {
                throw NotPlain.HERE;
            }
            return value.booleanValue();
        }

        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeBoolean((Boolean) value);
        }
    },
    OBSERVED {
        @Override
        public Object read(JsonNode value) {
            return value.isTextual() ? ObservedValue.of(TextForm.text(value)) : ObservedValue.of(number(value));
        }

        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            if (((ObservedValue) value).json() instanceof BigDecimal number) {
                out.writeNumber(number);
            } else {
                out.writeString(((ObservedValue) value).label());
            }
        }
    };

    @Override
    public boolean isEmpty(Object value) {
        return false;
    }

    private static BigDecimal number(JsonNode value) {
        if (!value.isNumber()) {
            throw NotPlain.HERE;
        }
        return value.decimalValue();
    }
}
