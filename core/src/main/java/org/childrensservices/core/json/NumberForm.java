package org.childrensservices.core.json;

import static com.fasterxml.jackson.core.JsonParser.NumberType.INT;
import static com.fasterxml.jackson.core.JsonParser.NumberType.LONG;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;

/** The primitives, none of which is taken for another: 1.5 is no count, and neither is "1". */
enum NumberForm implements Form {
    INTEGER {
        @Override
        public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber((int) value);
        }

        @Override
        public Object read(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_NUMBER_INT) && in.getNumberType() == INT) {
                return in.getIntValue();
            }
            throw Form.fault(in, "must be a whole number of 32 bits");
        }
    },
    COUNT {
        @Override
        public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber((long) value);
        }

        @Override
        public Object read(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_NUMBER_INT) && (in.getNumberType() == INT || in.getNumberType() == LONG)) {
                return in.getLongValue();
            }
            throw Form.fault(in, "must be a whole number of 64 bits");
        }
    },
    ESTIMATE {
        @Override
        public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            double number = (double) value;
            if (Double.isFinite(number)) {
                out.writeNumber(number);
            } else {
                out.writeString(Double.toString(number));
            }
        }

        @Override
        public Object read(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_NUMBER_INT) || in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return in.getDoubleValue();
            }
            Double number = in.hasToken(JsonToken.VALUE_STRING) ? NOT_FINITE.get(in.getText()) : null;
            if (number == null) {
                throw Form.fault(in, "must be a number, or the text Infinity or -Infinity");
            }
            return number;
        }
    },
    TRUTH {
        @Override
        public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeBoolean((boolean) value);
        }

        @Override
        public Object read(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_TRUE) || in.hasToken(JsonToken.VALUE_FALSE)) {
                return in.getBooleanValue();
            }
            throw Form.fault(in, "must be true or false");
        }
    };

    private static final ImmutableMap<String, Double> NOT_FINITE = ImmutableMap.of(
            "Infinity", Double.POSITIVE_INFINITY, "-Infinity", Double.NEGATIVE_INFINITY, "NaN", Double.NaN);
}
