package org.childrensservices.core.returns;

import static org.childrensservices.core.value.Severity.ERROR;
import static org.childrensservices.core.value.Severity.NOTE;
import static org.childrensservices.core.value.Severity.QUERY;

/** The rules of reading any return: what can be the matter with a file, a line or a cell, whatever the table. */
public final class ReadingRules {

    /** The file holds no text. */
    public static final Rule FILE_EMPTY = new Rule("file.empty", QUERY, "the file is empty");
    /** The file lies in a folder that is read but is no CSV file. */
    public static final Rule FILE_SKIPPED = new Rule("file.skipped", NOTE, "not a CSV file, so it was left alone");
    /** The file is not in UTF-8 but in another encoding that is read. */
    public static final Rule FILE_ENCODING = new Rule("file.encoding", NOTE, "the file is not in UTF-8");
    /** The file is a spreadsheet's own. */
    public static final Rule FILE_WORKBOOK =
            new Rule("file.workbook", QUERY, "the file is a workbook: save each of its sheets as CSV to have it read");
    /** The archive is damaged, or something in it is. */
    public static final Rule ARCHIVE_DAMAGED =
            new Rule("archive.damaged", ERROR, "the archive is damaged, and what follows in it could not be read");
    /** The archive unpacks to far more than tables do. */
    public static final Rule ARCHIVE_TOO_LARGE = new Rule(
            "archive.large", ERROR, "the file unpacks to far more than tables do, and what follows was not read");
    /** The headings are those of no table of the return. */
    public static final Rule TABLE_UNRECOGNISED =
            new Rule("table.unrecognised", ERROR, "the first line holds the headings of no known table");
    /** There are columns that do not belong to the table. */
    public static final Rule COLUMN_EXTRA =
            new Rule("column.extra", NOTE, "columns that do not belong to the table are kept as text");
    /** A heading of the table stands over two columns. */
    public static final Rule COLUMN_REPEATED =
            new Rule("column.repeated", QUERY, "the heading stands over several columns, of which the first is read");
    /** The line holds bytes that are text in no encoding that is read. */
    public static final Rule LINE_ENCODING =
            new Rule("line.encoding", ERROR, "bytes that are neither UTF-8 nor Windows-1252 were replaced");
    /** The line is longer than any row can be. */
    public static final Rule LINE_TOO_LONG =
            new Rule("line.long", ERROR, "the line is longer than a row can be, so only its beginning is kept");
    /** A quotation mark opens a cell and none closes it. */
    public static final Rule QUOTE_UNCLOSED =
            new Rule("quote.unclosed", ERROR, "a quotation mark opens a cell that is not closed");
    /** The line is no CSV. */
    public static final Rule LINE_MALFORMED = new Rule("line.malformed", ERROR, "the line cannot be split into cells");
    /** The row has fewer or more cells than there are headings. */
    public static final Rule ROW_WIDTH =
            new Rule("row.width", ERROR, "the row has fewer or more cells than there are headings");
    /** A cell that the record needs is blank. */
    public static final Rule CELL_MISSING = new Rule("cell.missing", ERROR, "a cell that must be filled is blank");
    /** The text is no date in the form of the return. */
    public static final Rule DATE_UNREADABLE = new Rule("date.unreadable", ERROR, "the text is no date");
    /** The date is outside the years 1901 to 2100. */
    public static final Rule DATE_IMPLAUSIBLE =
            new Rule("date.implausible", ERROR, "the date is not within the years 1901 to 2100");
    /** The text says that nothing is known of the date. */
    public static final Rule DATE_WITHHELD =
            new Rule("date.withheld", NOTE, "the text says that nothing is known of the date");
    /** The text is none of the codes of the set. */
    public static final Rule CODE_UNKNOWN =
            new Rule("code.unknown", ERROR, "the text is none of the codes that the column can hold");

    /** The text has not the form of a local id. */
    public static final Rule ID_UNREADABLE =
            new Rule("id.unreadable", ERROR, "an id must be 1 to 20 letters and digits");
    /** The pupil number is not well formed or its check letter is wrong. */
    public static final Rule UPN_INVALID = new Rule("upn.invalid", ERROR, "the UPN is wrong");
    /** An element is filled that belongs to a row of which another element says that there is none. */
    public static final Rule ROW_DENIED = new Rule(
            "row.denied", QUERY, "the element belongs to a row that another element denies, so it is kept as text");
    /** The text is no yes or no. */
    public static final Rule FLAG_UNREADABLE =
            new Rule("flag.unreadable", ERROR, "the text is neither true nor false, neither 1 nor 0");
    /** The code, or the way in which it is written, is not that of the year of the return. */
    public static final Rule CODE_OUT_OF_YEAR =
            new Rule("code.year", QUERY, "the code is not used in the year of the return");
    /** Something ends before it starts. */
    public static final Rule END_BEFORE_START = new Rule("date.order", ERROR, "the end must not be before the start");

    /** The file is no XML, or ceases to be. */
    public static final Rule XML_MALFORMED = new Rule("xml.malformed", ERROR, "the file is no well-formed XML");
    /** The file declares a document type, with which XML can be made to read other files or to grow without end. */
    public static final Rule XML_DOCTYPE =
            new Rule("xml.doctype", ERROR, "the file declares a document type, as no return does, and was not read");
    /** The file is larger inside than a return can be. */
    public static final Rule XML_TOO_LARGE =
            new Rule("xml.large", ERROR, "the file holds more in one place than a return can, and was read no further");
    /** The XML is not that of the return. */
    public static final Rule XML_UNRECOGNISED =
            new Rule("xml.unrecognised", ERROR, "the file is XML, but not that of the return");
    /** The file holds no block of the return. */
    public static final Rule XML_BLANK = new Rule("xml.blank", QUERY, "the file holds nothing of the return");
    /** An element is not known in its place. */
    public static final Rule ELEMENT_UNKNOWN =
            new Rule("element.unknown", NOTE, "the element is not known there; all of its name are kept as text");
    /** An element stands several times where one is allowed. */
    public static final Rule ELEMENT_REPEATED =
            new Rule("element.repeated", QUERY, "the element stands several times, and the first is read");
    /** An element is not part of the return of the year. */
    public static final Rule ELEMENT_OUT_OF_YEAR = new Rule(
            "element.year", NOTE, "the element is not part of the return of the year; all of its name are read");
    /** An element has attributes. */
    public static final Rule ATTRIBUTE_EXTRA =
            new Rule("attribute.extra", NOTE, "the element has attributes, as none of a return has; they are not kept");
    /** There is text where elements should be. */
    public static final Rule TEXT_STRAY =
            new Rule("text.stray", QUERY, "there is text beside elements, and it is kept");
    /** The text of an element is longer than any can be. */
    public static final Rule TEXT_TOO_LONG =
            new Rule("text.long", ERROR, "the text is longer than any can be, so only its beginning is kept");
    /** The file breaks off, or ceases to be XML, within a text or a tag. */
    public static final Rule TEXT_UNFINISHED = new Rule(
            "text.unfinished", ERROR, "the reading broke off within this text, which is kept in this finding only");
    /** The file breaks off within the block. */
    public static final Rule BLOCK_UNFINISHED =
            new Rule("block.unfinished", ERROR, "the reading broke off within the block, so that its end is not known");
    /** A block that cannot be placed, as the block around it was kept raw. */
    public static final Rule BLOCK_APART =
            new Rule("block.apart", ERROR, "the block around it was kept raw, so that no child can take it");

    private ReadingRules() {}
}
