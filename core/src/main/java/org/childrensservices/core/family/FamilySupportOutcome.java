package org.childrensservices.core.family;

/** How support to a family at risk of breakdown ended. */
public enum FamilySupportOutcome {
    /** The family stays together. */
    TOGETHER,
    /** The child or young person lives with a local foster carer. */
    LOCAL_FOSTER_CARER,
    /** The child or young person is placed elsewhere. */
    OTHER_PLACEMENT,
    /** It ended in another way, such as a move. */
    OTHER
}
