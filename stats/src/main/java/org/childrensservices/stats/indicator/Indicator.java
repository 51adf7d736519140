package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.IndicatorId;

/**
 * An indicator that is counted from records: a definition, and who is in its numerator and denominator. Each subject
 * counts once a year.
 *
 * @param <S> the type of subject, such as a child
 */
public final class Indicator<S> {

    private final IndicatorDefinition definition;
    private final Membership<S> denominator;
    private final Membership<S> numerator;

    private Indicator(IndicatorDefinition definition, Membership<S> denominator, Membership<S> numerator) {
        this.definition = checkNotNull(definition, "definition");
        this.denominator = checkNotNull(denominator, "denominator");
        this.numerator = checkNotNull(numerator, "numerator");
    }

    /**
     * Returns an indicator that counts subjects: a count, or a rate in a population that is given later.
     *
     * @param <S> the type of subject
     * @param definition the definition, of a count or a rate in a population
     * @param counted who is counted
     * @return the indicator
     */
    public static <S> Indicator<S> counting(IndicatorDefinition definition, Membership<S> counted) {
        checkArgument(
                definition.scale() == Scale.COUNT || definition.scale().isOfPopulation(),
                "what is counted must be a count or a rate in a population: %s is %s",
                definition.id(),
                definition.scale());
        return new Indicator<>(definition, counted, counted);
    }

    /**
     * Returns an indicator that is a share of subjects.
     *
     * @param <S> the type of subject
     * @param definition the definition, in percent
     * @param denominator who is in the denominator
     * @param numerator who of those is in the numerator; asked only of members of the denominator
     * @return the indicator
     */
    public static <S> Indicator<S> share(
            IndicatorDefinition definition, Membership<S> denominator, Membership<S> numerator) {
        checkArgument(
                definition.scale() == Scale.PERCENT,
                "a share of records must be a percentage: %s is %s",
                definition.id(),
                definition.scale());
        return new Indicator<>(definition, denominator, numerator);
    }

    /** {@return what the indicator says it measures} */
    public IndicatorDefinition definition() {
        return definition;
    }

    /** {@return the name in the catalogue} */
    public IndicatorId id() {
        return definition.id();
    }

    /**
     * Counts one subject in one year.
     *
     * @param subject the subject
     * @param year the year
     * @return 0 or 1 in the numerator and in the denominator
     */
    public Tally tally(S subject, ReportingYear year) {
        if (!denominator.includes(subject, year)) {
            return Tally.NONE;
        }
        return definition.scale() != Scale.PERCENT || numerator.includes(subject, year)
                ? Tally.BOTH
                : Tally.DENOMINATOR;
    }

    @Override
    public String toString() {
        return id() + ": " + definition.name();
    }
}
