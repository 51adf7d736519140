package org.childrensservices.core.returns;

import static org.childrensservices.core.value.Severity.ERROR;
import static org.childrensservices.core.value.Severity.NOTE;
import static org.childrensservices.core.value.Severity.QUERY;

/** The rules of writing a return: what a form of it has no place for. */
public final class WritingRules {

    /** The form has no place for the row, so that it was not written. */
    public static final Rule ROW_UNWRITTEN =
            new Rule("row.unwritten", ERROR, "the row has no place in the file, so it was not written");
    /** The form has no place for the text of a cell, so that the row was written without it. */
    public static final Rule CELL_UNWRITTEN =
            new Rule("cell.unwritten", ERROR, "the cell has no place in the file, so the row was written without it");
    /** The form needs a row that was not there. */
    public static final Rule ROW_ADDED =
            new Rule("row.added", NOTE, "the file needs a row of who the child is, so one was made of what is known");

    /** The return asks for the record, but has no row that could hold it, so that none was made. */
    public static final Rule RECORD_UNWRITTEN =
            new Rule("record.unwritten", ERROR, "the return has no row for the record, so none was made");
    /** Rows were made of the record, but whoever reads them gets another one. */
    public static final Rule RECORD_CHANGED =
            new Rule("record.changed", QUERY, "the rows cannot say all of the record, so that they read otherwise");

    private WritingRules() {}
}
