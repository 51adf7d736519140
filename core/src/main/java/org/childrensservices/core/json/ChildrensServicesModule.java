package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Teaches Jackson every value of this library, of {@code core} and of {@code stats}: what is written is read back
 * equal. Calculators and readers are no values and are refused.
 *
 * <p>The form follows from the type, and is the same in every mapper:
 *
 * <ul>
 *   <li>Parts are properties under the names of their accessors. What a builder starts with may be left out, as may
 *       what is optional; empty, neither is written, and null is never read. A property that the type does not have, or
 *       one twice, is refused.
 *   <li>One of several kinds says which by the property {@code type}: <code>{"type":"born","dateOfBirth":"2014-07-15"}
 *       </code>; so do outcomes ({@code value}, {@code none}) and methods ({@code byar}).
 *   <li>Ids, years, money and what else reads back its own text are texts: {@code "2023-24"}, {@code "GBP 12.50"}. A
 *       local authority is its number, {@code "213"}. Dates are ISO, and so are ranges of dates, whose end is the day
 *       after the last: {@code "2023-04-01/2024-04-01"}.
 *   <li>A code is its code, {@code "U4"}; a coded field keeps the text that was read, known or not. Other constants are
 *       their names.
 *   <li>An exact decimal is a text, {@code "72.30"}, so that no reader takes a digit from it. An estimate is a number,
 *       the same to the last bit, or the text {@code Infinity} where nothing bounds it.
 *   <li>Ranges of numbers have {@code atLeast} or {@code above}, and {@code atMost} or {@code below}.
 * </ul>
 *
 * <p>Personal data (dates of birth, pupil numbers, the personal text of findings) is written as it is: the file is as
 * confidential as the records. Messages about JSON that cannot be read tell the property, the rule and the place, and
 * never the text that was found, as long as the mapper does not include its source in locations, which Jackson by
 * default does not.
 *
 * <p>A type with arguments is read by them: {@code new TypeReference<Outcome<RateEstimate>>() {}}.
 */
public final class ChildrensServicesModule extends Module {

    private final Forms forms = new Forms();

    /** Creates the module. */
    public ChildrensServicesModule() {}

    @Override
    public String getModuleName() {
        return "childrens-services";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.addKeySerializers(new KeyWriters());
        context.addKeyDeserializers((type, config, description) -> key(type));
    }

    private static boolean isKnown(JavaType type) {
        return Forms.isOurs(type.getRawClass()) || type.hasRawClass(LocalDateRange.class);
    }

    private final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return isKnown(type) ? new Writer(forms.of(type)) : null;
        }
    }

    private final class KeyWriters extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return isKnown(type) && forms.of(type) instanceof TextForm text ? new KeyWriter(text) : null;
        }
    }

    private final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return isKnown(type) ? new Reader(forms.of(type)) : null;
        }

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return findBeanDeserializer(config.constructType(type), config, description);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isKnown(config.constructType(type));
        }
    }

    private @Nullable KeyDeserializer key(JavaType type) {
        return isKnown(type) && forms.of(type) instanceof TextForm text
                ? new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                        return text.parse(context.getParser(), key);
                    }
                }
                : null;
    }

    private static final class Writer extends JsonSerializer<Object> {
        private final Form form;

        Writer(Form form) {
            this.form = form;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            form.write(value, out, provider);
        }
    }

    private static final class KeyWriter extends JsonSerializer<Object> {
        private final TextForm form;

        KeyWriter(TextForm form) {
            this.form = form;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(form.toText().apply(value));
        }
    }

    private static final class Reader extends JsonDeserializer<Object> {
        private final Form form;

        Reader(Form form) {
            this.form = form;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return form.read(in, context);
            } catch (StreamReadException e) {
                // Its message shows the text, and its location is enough to find it.
                throw new JsonParseException(in, "not well-formed", e.getLocation());
            }
        }
    }
}
