package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import java.util.OptionalLong;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;

/**
 * What an indicator came to in a year. It says itself: {@code "Children looked after at 31 March, 2023-24: 9.4 per
 * 10,000 (29 of 30,980; 95% 6.3 to 13.4, Byar)"}. That is for the council itself; what leaves it is {@link #published}.
 *
 * @param definition the indicator
 * @param year the year
 * @param tally what was counted
 * @param population the people, for a rate in a population; empty if they are not known
 */
public record IndicatorFigure(
        IndicatorDefinition definition, ReportingYear year, Tally tally, OptionalLong population) {
    /**
     * Checks the figure.
     *
     * @param definition the indicator
     * @param year the year
     * @param tally what was counted
     * @param population the people; positive if they are known
     */
    public IndicatorFigure {
        checkNotNull(definition, "definition");
        checkNotNull(year, "year");
        checkNotNull(tally, "tally");
        checkArgument(
                population.isEmpty() || population.getAsLong() > 0, "population must be positive: %s", population);
    }

    /**
     * Returns the figure as it may leave the council: rounded as the definition says, and small numbers suppressed.
     *
     * @param rule the rule of publication
     * @return the cell, not available for a rate in a population that is not known
     */
    public Cell published(PublicationRule rule) {
        Scale scale = definition.scale();
        if (scale == Scale.COUNT) {
            return rule.count(tally.numerator());
        }
        if (scale.isOfPopulation() && population.isEmpty()) {
            return Cell.of(PublishedSymbol.NOT_AVAILABLE);
        }
        return rule.ratio(tally.numerator())
                .in(population.orElse(tally.denominator()))
                .per(scale.multiplier(), definition.rounding());
    }

    /**
     * Returns the figure with its interval in words, such as {@code "17.4% (4 of 23; 95% 7.0% to 37.1%, Wilson)"}; a
     * count has none.
     *
     * @return the words, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}, and {@link ReasonCode#NOT_STATED}
     *     for a rate in a population that is not known
     */
    public Outcome<String> estimate() {
        Scale scale = definition.scale();
        if (scale == Scale.COUNT) {
            return Outcome.of(count());
        }
        if (scale == Scale.PERCENT) {
            return Proportion.of(tally.numerator())
                    .outOf(tally.denominator())
                    .estimate()
                    .map(Object::toString);
        }
        return population.isEmpty()
                ? Outcome.none(ReasonCode.NOT_STATED, count() + ", in a population that is not known")
                : Rate.of(tally.numerator())
                        .in(population.getAsLong())
                        .per(scale.multiplier())
                        .estimate()
                        .map(Object::toString);
    }

    private String count() {
        return String.format(Locale.ROOT, "%,d", tally.numerator());
    }

    @Override
    public String toString() {
        return definition.name() + ", " + year + ": " + estimate().fold(words -> words, Reason::message);
    }
}
