/**
 * What happens to a figure on its way into print, and what can be told from one that is printed: the
 * {@link org.childrensservices.stats.publish.PublicationRule rule} that suppresses and rounds, the
 * {@link org.childrensservices.stats.publish.PublishedFigure published figure} and whether any whole number
 * {@link org.childrensservices.stats.publish.Attainability gives it}, and the
 * {@link org.childrensservices.stats.publish.FigureCheck check} of a quoted figure against what can be computed.
 *
 * <pre>{@code
 * PublicationRule.standard().count(4);                        // c
 * PublishedFigure.percentage("72.3").outOf(181);
 * // no whole number out of 181 rounds to 72.3%: 130 gives 71.8%, 131 gives 72.4%
 * }</pre>
 *
 * <p>Whether a row of several cells is protected is another question than whether each cell is: a
 * {@link org.childrensservices.stats.publish.PublishedRow row} answers it, and for rows and columns together a
 * {@link org.childrensservices.stats.publish.PublishedGrid grid}. What leaves is a
 * {@link org.childrensservices.stats.publish.PublicationTable table}, made from counts by a
 * {@link org.childrensservices.stats.publish.TableDraft draft}, with
 * {@link org.childrensservices.stats.publish.AreaTotal totals} of regions and England that are not sums of rounded
 * figures.
 */
@NullMarked
package org.childrensservices.stats.publish;

import org.jspecify.annotations.NullMarked;
