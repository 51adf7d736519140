/**
 * Reading what councils exchange, in three layers. A {@link org.childrensservices.core.returns.RawRow} is the text of a
 * row and never fails. A {@link org.childrensservices.core.returns.Reading} is the typed record of a row, or the row
 * kept raw, with its findings. An {@link org.childrensservices.core.returns.Assembly} is the children to whom the rows
 * belong.
 *
 * <p>A {@link org.childrensservices.core.returns.Table} is a declaration: its columns and how a row of them becomes a
 * record. So is an {@link org.childrensservices.core.returns.XmlForm}, of the blocks of an XML file, which are its
 * rows. A {@link org.childrensservices.core.returns.ReturnReader} recognises either and streams the rows, or holds them
 * by child as {@link org.childrensservices.core.returns.RowsByChild} where they are too many to be records. Bad data
 * never throws: it becomes a finding, and the {@link org.childrensservices.core.returns.Account} tells of every row
 * what became of it. Only a file that cannot be opened or read is an {@link java.io.IOException}.
 *
 * <pre>{@code
 * Column<PersonId> child = Column.personId("CHILD").required();
 * Column<LocalDate> visited = Column.date("VISITED", DateForm.ISO).required();
 * Table<String> visits = Table.of("Visits", List.of(child, visited),
 *         cells -> Optional.of(cells.get(child) + " on " + cells.get(visited)));
 * Readings<String> read = Readings.of(visits, "visits.csv", rows, List.of());
 * read.typed(String.class);     // [C1 on 2024-05-07]
 * read.account();               // 1 file: 2 rows = 1 typed + 1 kept raw
 * read.findings();              // [ERROR date.unreadable at visits.csv:3:VISITED: ...
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.returns;

import org.jspecify.annotations.NullMarked;
