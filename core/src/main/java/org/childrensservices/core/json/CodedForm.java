package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Optional;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;

/**
 * The text of a coded field, or code and text where the text alone would be read otherwise, as that of an earlier year.
 *
 * @param set the code set, not an enum where it is not known
 * @param whole the form of {@link Whole}
 */
record CodedForm(Class<?> set, Form whole) implements Form {

    /** A coded field with its code. */
    record Whole<E>(Optional<E> code, String text) {

        static <E extends Enum<E> & Code> Whole<E> of(Coded<E> coded) {
            return new Whole<>(coded.known(), coded.text());
        }
    }

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        Coded<?> coded = (Coded<?>) value;
        Class<?> codes = coded.known().<Class<?>>map(Enum::getDeclaringClass).orElse(set);
        if (codes.isEnum() && !read(codes, coded.text()).equals(coded)) {
            whole.write(Whole.of(coded), out, provider);
        } else {
            out.writeString(coded.text());
        }
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        if (!set.isEnum()) {
            throw Form.fault(in, "must be read as Coded of a code set");
        }
        if (in.hasToken(JsonToken.VALUE_STRING)) {
            String text = in.getText();
            if (text.isBlank()) {
                throw Form.fault(in, "text of a code must not be blank");
            }
            return read(set, text);
        }
        Whole<?> read = (Whole<?>) whole.read(in, context);
        if (read.code().isEmpty() && read.text().isBlank()) {
            throw Form.fault(in, "text of an unknown code must not be blank");
        }
        return of(read);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E> & Code> Coded<E> read(Class<?> set, String text) {
        return Coded.read((Class<E>) set, text);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E> & Code> Coded<E> of(Whole<?> whole) {
        return whole.code().isPresent()
                ? new Coded.Known<>((E) whole.code().get(), whole.text())
                : Coded.unknown(whole.text());
    }
}
