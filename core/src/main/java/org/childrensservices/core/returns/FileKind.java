package org.childrensservices.core.returns;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;

/**
 * What the files of a return are.
 *
 * @param skipped that a file in a folder or an archive is not meant
 * @param workbook that a file is a spreadsheet's own
 * @param extensions how the names of files end that are meant
 */
record FileKind(Rule skipped, Rule workbook, ImmutableList<String> extensions) {

    /** Text with commas. */
    static final FileKind CSV =
            new FileKind(ReadingRules.FILE_SKIPPED, ReadingRules.FILE_WORKBOOK, ImmutableList.of(".csv"));

    /** Text with commas, or XML. */
    static final FileKind CSV_OR_XML = new FileKind(
            ReadingRules.FILE_SKIPPED.saying("neither a CSV nor an XML file, so it was left alone"),
            ReadingRules.FILE_WORKBOOK,
            ImmutableList.of(".csv", ".xml"));

    /** XML. */
    static final FileKind XML = new FileKind(
            ReadingRules.FILE_SKIPPED.saying("not an XML file, so it was left alone"),
            ReadingRules.FILE_WORKBOOK.saying("the file is a workbook, and the return is XML"),
            ImmutableList.of(".xml"));

    /** Whether a file that the caller did not name himself is meant. */
    boolean isMeant(String name) {
        return extensions.stream().anyMatch(Ascii.toLowerCase(name)::endsWith);
    }
}
