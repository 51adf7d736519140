/**
 * Did areas that made a change move otherwise than areas that did not? Difference in differences over several periods,
 * with errors that allow for the periods of one area resembling each other.
 *
 * <pre>{@code
 * Panel<Double> rates = Panel.<Double>builder()
 *         .addTreated("Westminster", TimePeriod.of(ReportingYear.ending(2016)), westminster)
 *         .addTreated("Camden", TimePeriod.of(ReportingYear.ending(2016)), camden)
 *         .addComparator("Islington", islington)
 *         .addComparator("Hackney", hackney)
 *         .build();
 * PanelCalculator.standard().estimate(rates);     // -6.15 (95% -29.50 to +17.20; p 0.375, CR2) beyond ...
 * PanelCalculator.standard().preTrend(rates);     // whether they moved apart before
 * PanelCalculator.standard().eventStudy(rates);   // period by period
 * }</pre>
 *
 * <p>Errors by areas are refused where only one area made the change, however often that is done: they find a change in
 * nearly half of all cases where there is none. One area has {@link org.childrensservices.stats.trend.ComparatorAreas}.
 */
@NullMarked
package org.childrensservices.stats.trend.panel;

import org.jspecify.annotations.NullMarked;
