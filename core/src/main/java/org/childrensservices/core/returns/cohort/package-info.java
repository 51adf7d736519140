/**
 * Episodes of a cohort in one table, as research extracts and benchmarks have them:
 * {@link org.childrensservices.core.returns.cohort.CohortReader#standard()}, and for millions of rows
 * {@link org.childrensservices.core.returns.cohort.CohortReader#readColumns}.
 */
@NullMarked
package org.childrensservices.core.returns.cohort;

import org.jspecify.annotations.NullMarked;
