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
 */
@NullMarked
package org.childrensservices.core.returns;

import org.jspecify.annotations.NullMarked;
