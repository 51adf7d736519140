package org.childrensservices.examples.papers;

import com.google.common.collect.ImmutableList;

/** The five papers. */
public final class Papers {

    private Papers() {}

    /** {@return the papers in the order of their dates} */
    public static ImmutableList<Paper> all() {
        return ImmutableList.of(
                BirminghamPaper.paper(),
                WakefieldPaper.paper(),
                Westminster2016Paper.paper(),
                HaveringPaper.paper(),
                Westminster2021Paper.paper());
    }
}
