package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.childrensservices.core.value.Finding;

/**
 * What became of a row: a typed record, or the row kept raw because no record could hold it; in both cases with the raw
 * row and what is to be said about it.
 *
 * @param <T> the type of the record
 */
public sealed interface Reading<T> {

    /**
     * A row that became a record.
     *
     * @param <T> the type of the record
     * @param record the record
     * @param raw the row
     * @param findings what is to be said about it, often nothing
     */
    record Typed<T>(T record, RawRow raw, ImmutableList<Finding> findings) implements Reading<T> {
        /**
         * Checks the reading.
         *
         * @param record the record
         * @param raw the row
         * @param findings what is to be said about it
         */
        public Typed {
            checkNotNull(record, "record");
            checkNotNull(raw, "raw");
            checkNotNull(findings, "findings");
        }
    }

    /**
     * A row that no record could hold.
     *
     * @param <T> the type that the record would have had
     * @param raw the row
     * @param findings why, and what else is to be said about it; never empty
     */
    record KeptRaw<T>(RawRow raw, ImmutableList<Finding> findings) implements Reading<T> {
        /**
         * Checks the reading.
         *
         * @param raw the row
         * @param findings why it was kept raw; not empty
         */
        public KeptRaw {
            checkNotNull(raw, "raw");
            checkArgument(!findings.isEmpty(), "a row kept raw must have a finding: %s", raw.origin());
        }
    }

    /** {@return the record, empty if the row was kept raw} */
    default Optional<T> typed() {
        return this instanceof Typed<T> t ? Optional.of(t.record()) : Optional.empty();
    }

    /** {@return the row as it was found} */
    RawRow raw();

    /** {@return what is to be said about the row} */
    ImmutableList<Finding> findings();
}
