/**
 * The return of looked-after children (SSDA903) as CSV files, one for each of its twelve tables, and as XML of ten.
 * {@link org.childrensservices.core.returns.ssda903.Ssda903Reader} reads the files of one or several years, row by row
 * or as children.
 *
 * <pre>{@code
 * ReturnedChildren returned = Ssda903Reader.of(ReportingYear.parse("2024-25")).readChildren(List.of(folder));
 * returned.account();                  // ...files: ...rows = ...typed + 0 kept raw
 * returned.children();                 // [child ...
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.returns.ssda903;

import org.jspecify.annotations.NullMarked;
