package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/**
 * A code of the Office for National Statistics for an area, and the days on which it stood for it.
 *
 * @param value a letter and eight digits, such as {@code E09000033}
 * @param validity the days
 */
public record OnsCode(String value, LocalDateRange validity) {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{8}");

    /**
     * Checks the code.
     *
     * @param value a letter and eight digits
     * @param validity the days
     */
    public OnsCode {
        checkArgument(FORM.matcher(value).matches(), "ONS code must be a letter and eight digits: '%s'", value);
        checkNotNull(validity, "validity");
    }

    @Override
    public String toString() {
        return value;
    }
}
