package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;

/**
 * What a published table measures, as far as a comparison needs to know.
 *
 * @param name the name, with its unit; never blank
 * @param polarity whether more is better; a council that sees it otherwise than the tool gives another
 * @param rounding how averages are rounded to be shown: the decimals of the tool, not those of the publication
 */
public record PublishedMeasure(String name, Polarity polarity, Rounding rounding) {
    /**
     * Checks the parts.
     *
     * @param name the name, never blank
     * @param polarity whether more is better
     * @param rounding how averages are rounded
     */
    public PublishedMeasure {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        checkNotNull(polarity, "polarity");
        checkNotNull(rounding, "rounding");
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
