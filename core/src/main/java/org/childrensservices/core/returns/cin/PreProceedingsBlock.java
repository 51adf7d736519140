package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.child.PreProceedings;

/**
 * A block {@code PreProceedingsandFGDM}.
 *
 * @param preProceedings the pre-proceedings
 */
public record PreProceedingsBlock(PreProceedings preProceedings) implements CinBlock {
    /**
     * Checks the block.
     *
     * @param preProceedings the pre-proceedings
     */
    public PreProceedingsBlock {
        checkNotNull(preProceedings, "preProceedings");
    }

    /** {@return the pre-proceedings} */
    @Override
    public String toString() {
        return preProceedings.toString();
    }
}
