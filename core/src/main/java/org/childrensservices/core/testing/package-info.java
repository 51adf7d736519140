/**
 * Invented lives to test with, the returns in which councils would report them, and faults to spoil those with.
 *
 * <pre>{@code
 * Lives lives = Lives.upTo(LocalDate.of(2024, 3, 31));
 * lives.seeded(42).limit(1_000_000);                          // the same million every time, without jqwik
 * }</pre>
 *
 * <pre>{@code
 * @Property
 * void nothingIsDoubtful(@ForAll("lives") Life life) {
 *     assertThat(life.findings()).isEmpty();
 * }
 *
 * @Provide
 * Arbitrary<Life> lives() {
 *     return LifeArbitraries.upTo(LocalDate.of(2024, 3, 31)).lives();
 * }
 * }</pre>
 *
 * <p>A {@link org.childrensservices.core.testing.Life} is consistent: the questions of the model about doubtful records
 * find nothing in it. Birthdays, the end of a year and leap days come more often than they would by chance.
 *
 * <p>One story makes a life out of choices, and 0 is always the plainest choice. Whether the choices come from a seed
 * or from jqwik makes no difference to the story; jqwik shrinks them to fewer and smaller ones, and so finds the
 * plainest life with which a property fails.
 *
 * <p>It is a package of the library and no test artifact, because a build that only compiles has no test artifacts, and
 * examples and benchmarks need lives too. jqwik is an optional dependency: only
 * {@link org.childrensservices.core.testing.LifeArbitraries} needs it, and only who uses that class must have it.
 */
@NullMarked
package org.childrensservices.core.testing;

import org.jspecify.annotations.NullMarked;
