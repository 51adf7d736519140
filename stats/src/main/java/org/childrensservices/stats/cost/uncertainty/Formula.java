package org.childrensservices.stats.cost.uncertainty;

/** Two quantities made into one. */
record Formula(Quantity left, Operator operator, Quantity right) implements Quantity {

    /** What is done with the two. */
    enum Operator {
        PLUS(" + ", false),
        MINUS(" - ", false),
        TIMES(" x ", true),
        OVER(" / ", true);

        private final String text;
        private final boolean binds;

        Operator(String text, boolean binds) {
            this.text = text;
            this.binds = binds;
        }
    }

    private String within(Quantity part, boolean second) {
        boolean brackets = part instanceof Formula formula
                && ((operator.binds && !formula.operator.binds)
                        || (second && (operator == Operator.MINUS || operator == Operator.OVER)));
        return brackets ? "(" + part + ")" : part.toString();
    }

    @Override
    public String toString() {
        return within(left, false) + operator.text + within(right, true);
    }
}
