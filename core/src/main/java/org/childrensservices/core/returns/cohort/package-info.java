/**
 * Episodes of a cohort in one table, as research extracts and benchmarks have them:
 * {@link org.childrensservices.core.returns.cohort.CohortReader#standard()}, and for millions of rows
 * {@link org.childrensservices.core.returns.cohort.CohortReader#readColumns}. Columns hold what children would, in a
 * fraction of the room and time.
 *
 * <pre>{@code
 * ReturnedChildren cohort = CohortReader.standard().readChildren(List.of(file));
 * cohort.children().get(0).periodsOfCare();                     // [2020-01-01 onwards, placements: 2]
 * CohortReader.readColumns(List.of(file)).account();            // 1 file: 2 rows = 2 typed + 0 kept raw
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.returns.cohort;

import org.jspecify.annotations.NullMarked;
