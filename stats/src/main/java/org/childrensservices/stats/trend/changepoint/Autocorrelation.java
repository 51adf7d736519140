package org.childrensservices.stats.trend.changepoint;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.DurbinWatson;

/**
 * Whether points depend on those before them, beyond a straight line. It says itself:
 *
 * <pre>{@code
 * first autocorrelation 0.32 around a line; Durbin-Watson 1.29 (p 0.086 on both sides);
 * p 0.252, Breusch-Godfrey; p 0.041, Ljung-Box, 4 lags (12 values from 2012-13 to 2023-24)
 * }</pre>
 *
 * @param series the series; its {@linkplain Series#comparable() comparable} points were used
 * @param residuals what a line of least squares leaves of each point
 * @param ofValues the autocorrelation of the values, from lag 1
 * @param ofResiduals the autocorrelation of the residuals, from lag 1
 * @param durbinWatson the statistic of Durbin and Watson, with its exact probability
 * @param breuschGodfrey the test of Breusch and Godfrey of the first lag
 * @param ljungBox the test of Ljung and Box of all these lags
 * @param boxPierce the test of Box and Pierce of all these lags
 * @param caveats what a reader must know beside the figures
 */
public record Autocorrelation(
        Series<Double> series,
        ImmutableList<Double> residuals,
        ImmutableList<Double> ofValues,
        ImmutableList<Double> ofResiduals,
        DurbinWatson durbinWatson,
        SignificanceTest breuschGodfrey,
        SignificanceTest ljungBox,
        SignificanceTest boxPierce,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series
     * @param residuals what a line leaves of each point
     * @param ofValues the autocorrelation of the values
     * @param ofResiduals the autocorrelation of the residuals
     * @param durbinWatson the statistic of Durbin and Watson
     * @param breuschGodfrey the test of Breusch and Godfrey
     * @param ljungBox the test of Ljung and Box
     * @param boxPierce the test of Box and Pierce
     * @param caveats what a reader must know
     */
    public Autocorrelation {
        checkNotNull(series, "series");
        checkNotNull(residuals, "residuals");
        checkNotNull(ofValues, "ofValues");
        checkNotNull(ofResiduals, "ofResiduals");
        checkNotNull(durbinWatson, "durbinWatson");
        checkNotNull(breuschGodfrey, "breuschGodfrey");
        checkNotNull(ljungBox, "ljungBox");
        checkNotNull(boxPierce, "boxPierce");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Looks at a series by {@link AutocorrelationCalculator#standard()}.
     *
     * @param series the series
     * @return the autocorrelation, or none as {@link AutocorrelationCalculator#estimate}
     */
    public static Outcome<Autocorrelation> of(Series<Double> series) {
        return AutocorrelationCalculator.standard().estimate(series);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "first autocorrelation %.2f around a line; Durbin-Watson %.2f (p %.3f on both sides); %s; %s (%s)%s",
                ofResiduals.get(0),
                durbinWatson.statistic(),
                durbinWatson.pTwoSided(),
                breuschGodfrey,
                ljungBox,
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
