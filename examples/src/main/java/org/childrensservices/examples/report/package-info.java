/**
 * A report to look at: results of the library as charts, each with its sentence and its table, in one HTML file that
 * needs nothing else.
 *
 * <p>The charts are SVG written by the JDK's own XML writer, which escapes all text. A chart library would draw most of
 * them too, but not with the reader's own light or dark, not with a title and a description for who listens, and not
 * with the same bytes on every machine, as it measures the fonts that are there.
 */
@NullMarked
package org.childrensservices.examples.report;

import org.jspecify.annotations.NullMarked;
