/**
 * How long the calculators take for the workloads of which other programs' times and answers are known. Each class is
 * one workload: it reads its inputs, asserts that the answers are right, and has a benchmark for each way to the
 * answers, of which the operations are items of the input.
 */
@NullMarked
package org.childrensservices.stats.performance;

import org.jspecify.annotations.NullMarked;
