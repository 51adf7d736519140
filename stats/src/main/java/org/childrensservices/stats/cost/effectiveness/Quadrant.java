package org.childrensservices.stats.cost.effectiveness;

/** Where a strategy lies beside a reference on the plane of cost and effect. */
public enum Quadrant {
    /** It costs more and achieves more: worth it if an additional unit is worth what it costs. */
    DEARER_FOR_MORE("costs and achieves more than"),
    /** It costs less and achieves less: worth it if a unit that is given up is worth less than it saves. */
    CHEAPER_FOR_LESS("costs and achieves less than"),
    /** It is no dearer and no less effective, and better in one of them. */
    DOMINATES("dominates"),
    /** It is no cheaper and no more effective, and worse in one of them. */
    DOMINATED("is dominated by"),
    /** It costs and achieves the same. */
    THE_SAME("costs and achieves the same as");

    private final String label;

    Quadrant(String label) {
        this.label = label;
    }

    /** {@return the quadrant in words, to stand between the alternative and the reference} */
    public String label() {
        return label;
    }
}
