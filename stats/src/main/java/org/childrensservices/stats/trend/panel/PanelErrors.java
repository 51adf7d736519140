package org.childrensservices.stats.trend.panel;

import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.LeastSquares;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.childrensservices.stats.trend.regression.SandwichCovariance;

/** How much what a panel shows is taken to vary by chance. */
public sealed interface PanelErrors {

    /** {@return as if all cells were independent: too little, for the years of an area resemble each other} */
    static PanelErrors independent() {
        return Kind.INDEPENDENT;
    }

    /** {@return by areas, without a correction for few of them: too little below about 50 areas} */
    static PanelErrors cr0() {
        return Kind.CR0;
    }

    /** {@return by areas, times a factor for few areas and many coefficients; that of Stata and of sandwich HC1} */
    static PanelErrors cr1() {
        return Kind.CR1;
    }

    /** {@return the same, the level of each area not counted among the coefficients; that of xtreg and fixest} */
    static PanelErrors cr1WithinAreas() {
        return Kind.CR1_WITHIN;
    }

    /**
     * Returns errors by areas that are right on average if cells are independent, with the degrees of freedom of
     * Satterthwaite: the best for few areas (Bell and McCaffrey 2002, Survey Methodology 28:169; Pustejovsky and Tipton
     * 2018, Journal of Business and Economic Statistics 36:672).
     *
     * @return the errors
     */
    static PanelErrors cr2() {
        return Kind.CR2;
    }

    /** {@return whether the errors rest on how the areas differ} */
    boolean byAreas();

    /**
     * Returns a coefficient of a fit with its error.
     *
     * @param fit the fit, a column for the level of each area but one among those of its design
     * @param areas the number of the area of each cell, from 0 up, all of an area together
     * @param coefficient the place of the coefficient, from 0
     * @param level the level of the interval
     * @return the coefficient
     */
    ModelEstimate of(LeastSquares fit, int[] areas, int coefficient, ConfidenceLevel level);

    /** The kinds. */
    enum Kind implements PanelErrors {
        /** Independent cells. */
        INDEPENDENT("independent") {
            @Override
            public ModelEstimate of(LeastSquares fit, int[] areas, int coefficient, ConfidenceLevel level) {
                return FittedCoefficients.of(fit, fit.covariance(), level, toString())
                        .at(coefficient);
            }
        },
        /** No correction. */
        CR0("CR0") {
            @Override
            public ModelEstimate of(LeastSquares fit, int[] areas, int coefficient, ConfidenceLevel level) {
                return scaled(fit, areas, 1, level).at(coefficient);
            }
        },
        /** The usual factor. */
        CR1("CR1") {
            @Override
            public ModelEstimate of(LeastSquares fit, int[] areas, int coefficient, ConfidenceLevel level) {
                return scaled(fit, areas, factor(areas, fit.degreesOfFreedom()), level)
                        .at(coefficient);
            }
        },
        /** The factor without the levels of areas. */
        CR1_WITHIN("CR1 within areas") {
            @Override
            public ModelEstimate of(LeastSquares fit, int[] areas, int coefficient, ConfidenceLevel level) {
                return scaled(fit, areas, factor(areas, fit.degreesOfFreedom() + count(areas) - 1), level)
                        .at(coefficient);
            }
        },
        /** Bell and McCaffrey. */
        CR2("CR2") {
            @Override
            public ModelEstimate of(LeastSquares fit, int[] areas, int coefficient, ConfidenceLevel level) {
                return BellMcCaffrey.of(fit, areas, coefficient).estimate(fit, coefficient, level);
            }
        };

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public boolean byAreas() {
            return this != INDEPENDENT;
        }

        FittedCoefficients scaled(LeastSquares fit, int[] areas, double factor, ConfidenceLevel level) {
            RealMatrix covariance = SandwichCovariance.clustered(fit.inverse(), fit.scores(), areas)
                    .scalarMultiply(factor);
            return FittedCoefficients.of(fit, covariance, level, text).withDegreesOfFreedom(count(areas) - 1.0);
        }

        static double factor(int[] areas, int degreesOfFreedom) {
            double count = count(areas);
            return count / (count - 1) * (areas.length - 1) / degreesOfFreedom;
        }

        static int count(int[] areas) {
            return areas[areas.length - 1] + 1;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
