package org.childrensservices.stats.trend.joinpoint;

import org.childrensservices.core.value.Outcome;

/**
 * How many joinpoints the points support: the number with the lowest criterion, which is the logarithm of the mean
 * squared residual and a penalty for each joinpoint (Kim, Chen, Midthune and others 2022, Journal of Applied Statistics
 * 50:1992).
 *
 * <p>Not offered: the permutation test, which is a matter of chance.
 */
public sealed interface JoinpointCriterion {

    /** {@return Schwarz's criterion, with 2 parameters a joinpoint: finds bends easily} */
    static JoinpointCriterion bic() {
        return Information.BIC;
    }

    /** {@return the same with 3 parameters a joinpoint: finds few bends} */
    static JoinpointCriterion bic3() {
        return Information.BIC3;
    }

    /** {@return the same with 2 to 3 parameters, by how sharp the sharpest bend is; the default of NCI Joinpoint 5} */
    static JoinpointCriterion weightedBic() {
        return Information.WBIC;
    }

    /**
     * Returns the criterion of a model.
     *
     * @param model the model
     * @return the criterion, the lower the better; none where the points lie exactly on the lines
     */
    Outcome<Double> of(JoinpointModel model);

    /** The criteria of information. */
    enum Information implements JoinpointCriterion {
        /** Two parameters a joinpoint. */
        BIC("BIC") {
            @Override
            double perJoinpoint(JoinpointModel model) {
                return 2;
            }
        },
        /** Three parameters a joinpoint. */
        BIC3("BIC3") {
            @Override
            double perJoinpoint(JoinpointModel model) {
                return 3;
            }
        },
        /** Two to three parameters a joinpoint. */
        WBIC("weighted BIC") {
            @Override
            double perJoinpoint(JoinpointModel model) {
                return 2 + model.sharpness();
            }
        };

        private final String text;

        Information(String text) {
            this.text = text;
        }

        abstract double perJoinpoint(JoinpointModel model);

        @Override
        public Outcome<Double> of(JoinpointModel model) {
            double parameters = perJoinpoint(model) * model.joinpoints().size() + 2;
            int n = model.points();
            return model.meanSquare().map(square -> Math.log(square) + parameters * Math.log(n) / n);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
