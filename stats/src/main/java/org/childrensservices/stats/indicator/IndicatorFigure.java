package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Mean;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.ChangeCalculator;
import org.childrensservices.stats.trend.CountedChange;

/**
 * What an indicator came to in a year, counted here or given. It says itself: {@code "Children looked after at 31
 * March, 2023-24: 9.4 per 10,000 (29 of 30,980; 95% 6.3 to 13.4, Byar)"}. That is for the council itself; what leaves
 * it is {@link #published}.
 *
 * <p>A share is a {@link Proportion}, a rate and a ratio per 100 a {@link Rate}, a mean of values a {@link Mean}, and
 * cases per full-time equivalent a rate in full-time equivalents. Shares of full-time equivalents, and means of which
 * only the sum is known, have a value and no interval.
 *
 * @param definition the indicator
 * @param year the year
 * @param tally what was counted
 * @param population the people, for a rate or share of a population; empty if they are not known
 */
public record IndicatorFigure(
        IndicatorDefinition definition, ReportingYear year, Tally tally, OptionalLong population) {

    /** Days in four years over months in four years. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(1461);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(48);
    private static final double MONTHS_IN_A_DAY = 48.0 / 1461;

    /**
     * Checks the figure.
     *
     * @param definition the indicator
     * @param year the year
     * @param tally what was counted; in percent the numerator is a part of the denominator
     * @param population the people; positive if they are known
     */
    public IndicatorFigure {
        checkNotNull(definition, "definition");
        checkNotNull(year, "year");
        checkNotNull(tally, "tally");
        checkArgument(
                population.isEmpty() || population.getAsLong() > 0, "population must be positive: %s", population);
        checkArgument(
                definition.scale() != Scale.PERCENT || numeratorOf(tally).compareTo(denominatorOf(tally)) <= 0,
                "numerator of a percentage must not be above the denominator: %s of %s",
                tally,
                definition.id());
    }

    /** {@return the numerator: how many, the sum of values, or an amount; of a mean in months the sum of days} */
    public BigDecimal numerator() {
        return numeratorOf(tally);
    }

    /**
     * Returns what the numerator is divided by.
     *
     * @return how many, how many values, or an amount; none with the code {@link ReasonCode#NOT_APPLICABLE} for a count
     *     and {@link ReasonCode#NOT_STATED} for a population that is not known
     */
    public Outcome<BigDecimal> denominator() {
        if (definition.scale() == Scale.COUNT) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "a count has no denominator");
        }
        if (!definition.isOfPopulation()) {
            return Outcome.of(denominatorOf(tally));
        }
        return population.isPresent()
                ? Outcome.of(BigDecimal.valueOf(population.getAsLong()))
                : Outcome.none(ReasonCode.NOT_STATED, count() + ", in a population that is not known");
    }

    private static BigDecimal numeratorOf(Tally tally) {
        if (tally instanceof Tally.Values values) {
            return BigDecimal.valueOf(values.sum());
        }
        return tally instanceof Tally.Counts counts
                ? BigDecimal.valueOf(counts.numerator())
                : ((Tally.Amounts) tally).numerator();
    }

    private static BigDecimal denominatorOf(Tally tally) {
        if (tally instanceof Tally.Values values) {
            return BigDecimal.valueOf(values.count());
        }
        return tally instanceof Tally.Counts counts
                ? BigDecimal.valueOf(counts.denominator())
                : ((Tally.Amounts) tally).denominator();
    }

    /**
     * Returns the value, rounded once from the exact ratio as the definition says. It is not for publication:
     * {@link #published} is.
     *
     * @return the value; none with the code {@link ReasonCode#EMPTY_DENOMINATOR}, {@link ReasonCode#NOT_STATED} for a
     *     population that is not known and {@link ReasonCode#NOT_COMPARABLE} for a share of fewer people than it counts
     */
    public Outcome<BigDecimal> value() {
        if (definition.scale() == Scale.COUNT) {
            return Outcome.of(numerator());
        }
        return comparable().flatMap(denominator -> {
            if (denominator.signum() == 0) {
                return Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "there is nothing to divide by: " + tally);
            }
            boolean inMonths = definition.scale() == Scale.MEAN_MONTHS;
            BigDecimal multiplier =
                    inMonths ? MONTHS : BigDecimal.valueOf(definition.scale().multiplier());
            return Outcome.of(definition
                    .rounding()
                    .ratio(numerator().multiply(multiplier), inMonths ? denominator.multiply(DAYS) : denominator));
        });
    }

    private Outcome<BigDecimal> comparable() {
        return denominator()
                .flatMap(denominator ->
                        definition.scale() == Scale.PERCENT && numerator().compareTo(denominator) > 0
                                ? Outcome.none(
                                        ReasonCode.NOT_COMPARABLE,
                                        count() + " are counted, more than there are: " + denominator)
                                : Outcome.of(denominator));
    }

    /**
     * Returns the figure as it may leave the council: rounded as the definition says, and small numbers suppressed. A
     * mean is suppressed with the number of its values. Full-time equivalents are no people, and are shown.
     *
     * @param rule the rule of publication
     * @return the cell, not available for a population that is not known or smaller than what is counted in it
     */
    public Cell published(PublicationRule rule) {
        if (definition.scale() == Scale.COUNT) {
            return rule.count(numerator().longValueExact());
        }
        Outcome<BigDecimal> denominator = comparable();
        if (!denominator.isPresent()) {
            return Cell.of(PublishedSymbol.NOT_AVAILABLE);
        }
        if (tally instanceof Tally.Counts counts && !isMean()) {
            return rule.ratio(counts.numerator())
                    .in(denominator.orElseThrow().longValueExact())
                    .per(definition.scale().multiplier(), definition.rounding());
        }
        boolean ofPeople =
                !(tally instanceof Tally.Amounts) && definition.scale() != Scale.MEAN_PER_FULL_TIME_EQUIVALENT;
        boolean hidden =
                ofPeople && rule.suppression().hides(denominator.orElseThrow().longValueExact());
        return value().fold(
                        value -> hidden
                                ? Cell.of(PublishedSymbol.CONFIDENTIAL)
                                : value.signum() == 0 && numerator().signum() > 0
                                        ? Cell.of(PublishedSymbol.ROUNDS_TO_ZERO)
                                        : Cell.of(value),
                        reason -> Cell.of(PublishedSymbol.NOT_APPLICABLE));
    }

    private boolean isMean() {
        return definition.scale() == Scale.MEAN
                || definition.scale() == Scale.MEAN_MONTHS
                || definition.scale() == Scale.MEAN_PER_FULL_TIME_EQUIVALENT;
    }

    /**
     * Returns the figure as a share, from which its interval and comparisons follow.
     *
     * @return the proportion; none with the code {@link ReasonCode#NOT_APPLICABLE} if it is none of whole numbers, and
     *     the codes of {@link #value}
     */
    public Outcome<Proportion> proportion() {
        if (definition.scale() != Scale.PERCENT || !(tally instanceof Tally.Counts counts)) {
            return none("a share of people or events");
        }
        return comparable().map(total -> Proportion.of(counts.numerator()).outOf(total.longValueExact()));
    }

    /**
     * Returns the figure as a rate, from which its interval and comparisons follow. A count is a rate in one per one,
     * as if the population had stayed the same.
     *
     * @return the rate; none with the code {@link ReasonCode#NOT_APPLICABLE} if it is none, and the codes of
     *     {@link #value}
     */
    public Outcome<Rate> rate() {
        Scale scale = definition.scale();
        if (scale == Scale.MEAN_PER_FULL_TIME_EQUIVALENT && numerator().scale() <= 0) {
            return denominator()
                    .flatMap(posts -> posts.signum() == 0
                            ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "there is no work time: " + tally)
                            : Outcome.of(definition
                                    .events(numerator().longValueExact())
                                    .in(Denominator.fullTimeEquivalents(posts))
                                    .per(1)));
        }
        if (isMean() || scale == Scale.PERCENT || !(tally instanceof Tally.Counts counts)) {
            return none("a rate of people or events");
        }
        return scale == Scale.COUNT
                ? Outcome.of(definition.events(counts.numerator()).in(1).per(1))
                : denominator()
                        .map(denominator -> definition
                                .events(counts.numerator())
                                .in(denominator.longValueExact())
                                .per(scale.multiplier()));
    }

    /**
     * Returns the figure as a mean, from which its interval follows; one in months is in months.
     *
     * @return the mean; none with the code {@link ReasonCode#NOT_APPLICABLE} if it is none of values that are known
     */
    public Outcome<Mean> mean() {
        if (!(tally instanceof Tally.Values values)) {
            return none("a mean of values that are known");
        }
        double unit = definition.scale() == Scale.MEAN_MONTHS ? MONTHS_IN_A_DAY : 1;
        return Outcome.of(new Mean(values.count(), values.sum() * unit, apart(values) * unit * unit));
    }

    /** The sum of squared distances from the mean, of which only the last step is not exact. */
    private static double apart(Tally.Values values) {
        if (values.count() < 2) {
            return 0;
        }
        BigDecimal count = BigDecimal.valueOf(values.count());
        BigDecimal sum = BigDecimal.valueOf(values.sum());
        BigDecimal timesCount =
                count.multiply(BigDecimal.valueOf(values.sumOfSquares())).subtract(sum.multiply(sum));
        return timesCount.doubleValue() / values.count();
    }

    private <T> Outcome<T> none(String what) {
        return Outcome.none(ReasonCode.NOT_APPLICABLE, definition.id() + " is not " + what + ": " + tally);
    }

    /**
     * Returns the figure with its interval in words, such as {@code "17.4% (4 of 23; 95% 7.0% to 37.1%, Wilson)"}; a
     * count has none.
     *
     * @return the words; none with the code {@link ReasonCode#NOT_APPLICABLE} where there is a value without an
     *     interval, {@link ReasonCode#TOO_FEW_POINTS} for a mean of fewer than two values, and the codes of
     *     {@link #value}
     */
    public Outcome<String> estimate() {
        if (definition.scale() == Scale.COUNT) {
            return Outcome.of(count());
        }
        if (tally instanceof Tally.Values) {
            String unit = definition.scale() == Scale.MEAN_MONTHS ? "in months " : "";
            return mean().flatMap(Mean::estimate).map(estimate -> unit + estimate);
        }
        if (definition.scale() == Scale.PERCENT && tally instanceof Tally.Counts) {
            return proportion().flatMap(Proportion::estimate).map(Object::toString);
        }
        return rate().flatMap(Rate::estimate).map(Object::toString);
    }

    /**
     * Sets the figure beside that of an earlier year: how it changed, with intervals and the test behind them.
     *
     * @param before the figure of the earlier year, of the same indicator
     * @return the change; none with the code {@link ReasonCode#NOT_APPLICABLE} for means and shares of amounts, of
     *     which the change has no test, and the codes of {@link #value}
     */
    public Outcome<CountedChange> changeSince(IndicatorFigure before) {
        checkArgument(
                definition.equals(before.definition),
                "both figures must be of one indicator: %s and %s",
                before.definition.id(),
                definition.id());
        checkArgument(before.year.compareTo(year) < 0, "year before must be before %s: %s", year, before.year);
        ChangeCalculator calculator = ChangeCalculator.standard();
        if (definition.scale() == Scale.PERCENT) {
            return before.proportion()
                    .flatMap(then ->
                            proportion().flatMap(now -> calculator.from(then).to(now)))
                    .map(change -> change);
        }
        return before.rate()
                .flatMap(then -> rate().flatMap(now -> calculator.from(then).to(now)))
                .map(change -> change);
    }

    private String count() {
        return String.format(Locale.ROOT, "%,d", numerator().toBigInteger());
    }

    /** Says the value without an interval where it has none. */
    @Override
    public String toString() {
        String words = estimate()
                .fold(
                        estimate -> estimate,
                        reason ->
                                reason.code() == ReasonCode.NOT_APPLICABLE || reason.code() == ReasonCode.TOO_FEW_POINTS
                                        ? value().fold(this::withoutInterval, Reason::message)
                                        : reason.message());
        return definition.name() + ", " + year + ": " + words;
    }

    private String withoutInterval(BigDecimal value) {
        return definition.rounding().format(value) + (definition.scale() == Scale.PERCENT ? "% (" : " (")
                + numerator().toPlainString() + " of " + denominatorOf(tally).toPlainString() + ")";
    }
}
