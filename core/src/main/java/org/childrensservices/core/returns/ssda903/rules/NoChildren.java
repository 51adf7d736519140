package org.childrensservices.core.returns.ssda903.rules;

import org.childrensservices.core.returns.Assembler;

/** Tables that tell of no child. */
final class NoChildren {

    private NoChildren() {}

    static <R> Assembler<R> assembler() {
        throw new UnsupportedOperationException("the table must be read row by row, for it tells of no child");
    }
}
