/**
 * The children in need census: its XML read into blocks, and the blocks into children; and written as XML again.
 *
 * <p>Each block of a file is one of {@link org.childrensservices.core.returns.cin.CinBlock}, or kept raw.
 * {@link org.childrensservices.core.returns.cin.CinCensusReader} reads files of one or several years.
 */
@NullMarked
package org.childrensservices.core.returns.cin;

import org.jspecify.annotations.NullMarked;
