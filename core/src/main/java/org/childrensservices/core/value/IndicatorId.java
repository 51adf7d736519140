package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The name of an indicator in the catalogue, such as {@code cla_31_march_rate}.
 *
 * @param value lower-case letters, digits and single underscores, starting with a letter
 * @serial exclude
 */
// Without the tag, Javadoc asks for a comment on a field that a record cannot comment.
@SuppressWarnings("InvalidBlockTag")
public record IndicatorId(String value) implements Comparable<IndicatorId>, Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /**
     * Checks the name.
     *
     * @param value lower-case letters, digits and single underscores
     */
    public IndicatorId {
        checkArgument(
                FORM.matcher(value).matches(),
                "indicator id must be lower-case words joined by underscores: '%s'",
                value);
    }

    /**
     * Returns an id.
     *
     * @param value lower-case letters, digits and single underscores, starting with a letter
     * @return the id
     */
    public static IndicatorId of(String value) {
        return new IndicatorId(value);
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
