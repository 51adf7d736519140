/** Tests of the benchmarks, most of them against published figures, which stand outside the project. */
@NullMarked
package org.childrensservices.stats.benchmark;

import org.jspecify.annotations.NullMarked;
