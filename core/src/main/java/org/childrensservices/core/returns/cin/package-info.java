/**
 * The children in need census: its XML read into blocks, and the blocks into children; and written as XML again.
 *
 * <p>Each block of a file is one of {@link org.childrensservices.core.returns.cin.CinBlock}, or kept raw.
 * {@link org.childrensservices.core.returns.cin.CinCensusReader} reads files of one or several years.
 *
 * <pre>{@code
 * ReturnedChildren returned = CinCensusReader.of(ReportingYear.parse("2024-25")).readChildren(List.of(file));
 * returned.account();                  // ...file: ...rows = ...typed + 0 kept raw
 * returned.children();                 // [child ...
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.returns.cin;

import org.jspecify.annotations.NullMarked;
