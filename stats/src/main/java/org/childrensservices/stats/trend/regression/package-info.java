/**
 * The linear models behind trends: {@link org.childrensservices.stats.trend.regression.LeastSquares least squares} and
 * {@link org.childrensservices.stats.trend.regression.PoissonRegression Poisson regression} with the covariances that
 * allow for {@link org.childrensservices.stats.trend.regression.SandwichCovariance neighbours that resemble each
 * other}, and what they find: a {@link org.childrensservices.stats.trend.regression.ModelEstimate} and, from a scale of
 * logarithms, a {@link org.childrensservices.stats.trend.regression.RatioEstimate}.
 *
 * <pre>{@code
 * LeastSquares line = LeastSquares.fit(design, values).orElseThrow();
 * FittedCoefficients.of(line, line.covariance(), ConfidenceLevel.P95, "least squares").at(1);
 * // -2.40 (95% -3.64 to -1.16; p 0.006, least squares)
 * }</pre>
 *
 * <p>A rate is not regressed from here but from the packages beside, which know what a time, a gap and an area are.
 */
@NullMarked
package org.childrensservices.stats.trend.regression;

import org.jspecify.annotations.NullMarked;
