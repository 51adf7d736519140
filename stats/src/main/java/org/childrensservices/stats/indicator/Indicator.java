package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.IndicatorId;

/**
 * An indicator that is counted from records: a definition, and what each subject adds to its numerator and denominator.
 * A subject counts once a year where subjects are counted ({@link #counting}, {@link #share}), and as often as
 * something happened to it where events are ({@link #countingEvents}, {@link #shareOfEvents}).
 *
 * @param <S> the type of subject, such as a child
 */
public final class Indicator<S> {

    private final IndicatorDefinition definition;
    private final Tally empty;
    private final Counting<S> counting;

    private Indicator(IndicatorDefinition definition, Tally empty, Counting<S> counting) {
        this.definition = checkNotNull(definition, "definition");
        this.empty = checkNotNull(empty, "empty");
        this.counting = checkNotNull(counting, "counting");
    }

    /**
     * Returns an indicator that counts subjects: a count, or a rate or share of a population that is given later.
     *
     * @param <S> the type of subject
     * @param definition the definition, of a count or of a population
     * @param counted who is counted
     * @return the indicator
     */
    public static <S> Indicator<S> counting(IndicatorDefinition definition, Membership<S> counted) {
        checkNotNull(counted, "counted");
        return counted(definition, (subject, year) -> counted.includes(subject, year) ? Tally.BOTH : Tally.NONE);
    }

    /**
     * Returns an indicator that counts events, of which a subject may have several: a count, or a rate in a population
     * that is given later.
     *
     * @param <S> the type of subject
     * @param <E> the type of event
     * @param definition the definition, of a count or of a population
     * @param events what is counted
     * @return the indicator
     */
    public static <S, E> Indicator<S> countingEvents(IndicatorDefinition definition, Events<S, E> events) {
        checkNotNull(events, "events");
        return counted(definition, (subject, year) -> {
            long count = events.in(subject, year).count();
            return count == 0 ? Tally.NONE : new Tally.Counts(count, count);
        });
    }

    private static <S> Indicator<S> counted(IndicatorDefinition definition, Counting<S> counting) {
        checkArgument(
                definition.scale() == Scale.COUNT || definition.isOfPopulation(),
                "what is counted must be a count or of a population: %s is %s",
                definition.id(),
                definition.scale());
        return new Indicator<>(definition, Tally.NONE, counting);
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
        checkScale(definition, Scale.PERCENT);
        checkNotNull(denominator, "denominator");
        checkNotNull(numerator, "numerator");
        return new Indicator<>(definition, Tally.NONE, (subject, year) -> {
            if (!denominator.includes(subject, year)) {
                return Tally.NONE;
            }
            return numerator.includes(subject, year) ? Tally.BOTH : Tally.DENOMINATOR;
        });
    }

    /**
     * Returns an indicator that is a share of events, of which a subject may have several.
     *
     * @param <S> the type of subject
     * @param <E> the type of event
     * @param definition the definition, in percent
     * @param denominator the events in the denominator
     * @param numerator which of those are in the numerator
     * @return the indicator
     */
    public static <S, E> Indicator<S> shareOfEvents(
            IndicatorDefinition definition, Events<S, E> denominator, Membership<? super E> numerator) {
        checkScale(definition, Scale.PERCENT);
        checkNotNull(denominator, "denominator");
        checkNotNull(numerator, "numerator");
        return new Indicator<>(definition, Tally.NONE, (subject, year) -> {
            ImmutableList<E> events = denominator.in(subject, year).collect(ImmutableList.toImmutableList());
            return events.isEmpty()
                    ? Tally.NONE
                    : new Tally.Counts(
                            events.stream()
                                    .filter(event -> numerator.includes(event, year))
                                    .count(),
                            events.size());
        });
    }

    /**
     * Returns an indicator that is the mean of whole values: scores, or days for a mean in months.
     *
     * @param <S> the type of subject
     * @param definition the definition, of a mean
     * @param values the values of a subject
     * @return the indicator
     */
    public static <S> Indicator<S> mean(IndicatorDefinition definition, Events<S, Long> values) {
        checkScale(definition, definition.scale() == Scale.MEAN_MONTHS ? Scale.MEAN_MONTHS : Scale.MEAN);
        checkNotNull(values, "values");
        return new Indicator<>(
                definition,
                Tally.Values.EMPTY,
                (subject, year) ->
                        values.in(subject, year).map(Tally.Values::of).reduce(Tally.Values.EMPTY, Tally.Values::plus));
    }

    /**
     * Returns an indicator of amounts that need not be whole, such as full-time equivalents.
     *
     * @param <S> the type of subject
     * @param definition the definition
     * @param amounts what a subject adds to numerator and denominator, always {@link Tally.Amounts}
     * @return the indicator
     */
    public static <S> Indicator<S> ofAmounts(IndicatorDefinition definition, Counting<S> amounts) {
        checkArgument(
                definition.scale() != Scale.COUNT && !definition.isOfPopulation(),
                "amounts must be in proportion to others: %s is %s",
                definition.id(),
                definition.scale());
        return new Indicator<>(definition, Tally.Amounts.ZERO, amounts);
    }

    /**
     * Returns an indicator that adds up what somebody else has counted, such as pupils by a school census or
     * applications by the courts.
     *
     * @param definition the definition, of any scale
     * @return the indicator, of tallies of one kind
     */
    public static Indicator<ReportedTally> reported(IndicatorDefinition definition) {
        return new Indicator<>(
                definition,
                Tally.NONE,
                (reported, year) -> reported.isOf(definition.id(), year) ? reported.tally() : Tally.NONE);
    }

    private static void checkScale(IndicatorDefinition definition, Scale scale) {
        checkArgument(
                definition.scale() == scale, "scale of %s must be %s: %s", definition.id(), scale, definition.scale());
    }

    /** {@return what the indicator says it measures} */
    public IndicatorDefinition definition() {
        return definition;
    }

    /** {@return the name in the catalogue} */
    public IndicatorId id() {
        return definition.id();
    }

    /** {@return the tally of nobody, of the kind that this indicator counts in} */
    public Tally empty() {
        return empty;
    }

    /**
     * Counts one subject in one year.
     *
     * @param subject the subject
     * @param year the year
     * @return what it adds to the numerator and the denominator
     */
    public Tally tally(S subject, ReportingYear year) {
        return counting.of(subject, year);
    }

    @Override
    public String toString() {
        return id() + ": " + definition.name();
    }
}
