/**
 * Episodes of a cohort in one table, as research extracts and benchmarks have them:
 * {@link org.childrensservices.core.returns.cohort.CohortReader#standard()}.
 */
@NullMarked
package org.childrensservices.core.returns.cohort;

import org.jspecify.annotations.NullMarked;
