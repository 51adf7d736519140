package org.childrensservices.core.strategy;

/** How far an action is, as its owner states it. A colour is a way to show this and is never kept. */
public enum ActionStatus {
    /** Nothing was done yet. */
    NOT_STARTED,
    /** Work goes on. */
    IN_PROGRESS,
    /** It is done. */
    COMPLETE
}
