package org.childrensservices.stats.benchmark;

import java.util.Collection;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.GroupRate;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionCalculator;
import org.childrensservices.stats.rate.ProportionComparison;
import org.childrensservices.stats.rate.ProportionEstimate;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateComparison;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.rate.funnel.FunnelPosition;
import org.childrensservices.stats.rate.funnel.ProportionFunnel;
import org.childrensservices.stats.rate.funnel.RateFunnel;

/**
 * What is compared between areas.
 *
 * @param <Q> the quantity
 * @param <C> the comparison of two
 */
interface AreaQuantity<Q, C> {

    /** Rates. */
    AreaQuantity<Rate, RateComparison> RATES = new AreaQuantity<>() {
        @Override
        public Rate pooled(Collection<Rate> areas) {
            return GroupRate.of(areas).pooled();
        }

        @Override
        public Outcome<Double> value(Rate area) {
            return area.estimate().map(RateEstimate::value);
        }

        @Override
        public Outcome<Interval> interval(Rate area, ConfidenceLevel level) {
            return RateCalculator.standard().withLevel(level).estimate(area).map(RateEstimate::interval);
        }

        @Override
        public Outcome<RateComparison> compare(Rate area, Rate reference, ConfidenceLevel level) {
            return RateCalculator.standard().withLevel(level).compare(area).with(reference);
        }

        @Override
        public Outcome<FunnelPosition> position(Rate area, Collection<Rate> all) {
            return RateFunnel.around(all).flatMap(funnel -> funnel.position(area));
        }
    };

    /** Proportions. */
    AreaQuantity<Proportion, ProportionComparison> PROPORTIONS = new AreaQuantity<>() {
        @Override
        public Proportion pooled(Collection<Proportion> areas) {
            long count = areas.stream().mapToLong(Proportion::count).reduce(0, Math::addExact);
            return Proportion.of(count)
                    .outOf(areas.stream().mapToLong(Proportion::total).reduce(0, Math::addExact));
        }

        @Override
        public Outcome<Double> value(Proportion area) {
            return area.estimate().map(ProportionEstimate::value);
        }

        @Override
        public Outcome<Interval> interval(Proportion area, ConfidenceLevel level) {
            return ProportionCalculator.standard()
                    .withLevel(level)
                    .estimate(area)
                    .map(ProportionEstimate::interval);
        }

        @Override
        public Outcome<ProportionComparison> compare(Proportion area, Proportion reference, ConfidenceLevel level) {
            return ProportionCalculator.standard()
                    .withLevel(level)
                    .compare(area)
                    .with(reference);
        }

        @Override
        public Outcome<FunnelPosition> position(Proportion area, Collection<Proportion> all) {
            return ProportionFunnel.around(all).flatMap(funnel -> funnel.position(area));
        }
    };

    /** All of some areas, at least one. */
    Q pooled(Collection<Q> areas);

    /** The value of one. */
    Outcome<Double> value(Q area);

    /** The interval of one. */
    Outcome<Interval> interval(Q area, ConfidenceLevel level);

    /** One against another that has nothing in common with it. */
    Outcome<C> compare(Q area, Q reference, ConfidenceLevel level);

    /** Where one lies in the funnel around all. */
    Outcome<FunnelPosition> position(Q area, Collection<Q> all);
}
