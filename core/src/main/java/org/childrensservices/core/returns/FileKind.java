package org.childrensservices.core.returns;

import com.google.common.base.Ascii;

/** What the files of a return are. */
enum FileKind {
    /** Text with commas. */
    CSV(".csv", ReadingRules.FILE_SKIPPED, ReadingRules.FILE_WORKBOOK),
    /** XML. */
    XML(
            ".xml",
            ReadingRules.FILE_SKIPPED.saying("not an XML file, so it was left alone"),
            ReadingRules.FILE_WORKBOOK.saying("the file is a workbook, and the return is XML"));

    private final String extension;
    private final Rule skipped;
    private final Rule workbook;

    FileKind(String extension, Rule skipped, Rule workbook) {
        this.extension = extension;
        this.skipped = skipped;
        this.workbook = workbook;
    }

    /** Whether a file that the caller did not name himself is meant. */
    boolean isMeant(String name) {
        return Ascii.toLowerCase(name).endsWith(extension);
    }

    /** That a file in a folder or an archive is not meant. */
    Rule skipped() {
        return skipped;
    }

    /** That a file is a spreadsheet's own. */
    Rule workbook() {
        return workbook;
    }
}
