package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Assembly;
import org.childrensservices.core.returns.Reading;

/** Makes no children of the rows of a table that tells of none; not thread-safe. */
final class NoChildren<R> implements Assembler<R> {

    private long rows;

    @Override
    public void accept(Reading<R> reading) {
        rows++;
    }

    @Override
    public Assembly assemble() {
        return Assembly.builder()
                .children(ImmutableList.of())
                .findings(ImmutableList.of())
                .rows(rows)
                .used(0)
                .merged(0)
                .build();
    }
}
