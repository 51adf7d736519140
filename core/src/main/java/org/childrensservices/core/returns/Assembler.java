package org.childrensservices.core.returns;

import java.util.function.Consumer;

/**
 * Takes the rows of a return one by one, in any order, and makes children of them. It is used once and by one thread.
 *
 * @param <R> the type of the records
 */
public interface Assembler<R> extends Consumer<Reading<R>> {

    /**
     * Makes the children of all rows that were taken. Never throws for what the rows hold.
     *
     * @return the children, with findings where rows contradict each other
     */
    Assembly assemble();
}
