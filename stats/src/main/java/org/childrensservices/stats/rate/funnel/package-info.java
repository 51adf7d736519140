/**
 * Many areas beside each other: the {@link org.childrensservices.stats.rate.funnel.ProportionFunnel funnel} of those
 * that chance explains, around what they have in common.
 *
 * <pre>{@code
 * ProportionFunnel funnel = ProportionFunnel.around(areas).orElseThrow();
 * funnel.limits(250, ConfidenceLevel.P95);              // the inner lines at 250 people
 * funnel.position(Proportion.of(444).outOf(1_043));     // Low (0.025)
 * }</pre>
 *
 * <p>Where an area stands is told by the lines that are drawn, so that a table and its chart cannot contradict each
 * other.
 */
@NullMarked
package org.childrensservices.stats.rate.funnel;

import org.jspecify.annotations.NullMarked;
