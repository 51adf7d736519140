/**
 * Where an authority stands among others: its {@link org.childrensservices.stats.benchmark.NeighbourModel statistical
 * neighbours}, their average, its region and England; its rank and band by the rules of the Department for Education's
 * tools, {@link org.childrensservices.stats.benchmark.LaitTable asked for by name}; and beside them what the counts
 * {@link org.childrensservices.stats.benchmark.CountedAreas allow to be said}.
 *
 * <pre>{@code
 * PublishedFigures year = history.latest().orElseThrow();
 * year.compare(westminster, NeighbourModel.EDITION_2025, Averaging.MEAN);   // as the interactive tool
 * LaitTable.of(year).standing(westminster);                                 // rank and band, which know no chance
 * CountedAreas.ofProportions(counts).againstNeighbours(westminster, NeighbourModel.EDITION_2025);   // and the test
 * }</pre>
 */
@NullMarked
package org.childrensservices.stats.benchmark;

import org.jspecify.annotations.NullMarked;
