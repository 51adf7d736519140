package org.childrensservices.stats.rate;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * How p-values are adjusted for being several: of 151 areas that do not differ from England, seven or eight are flagged
 * at 95%. The values are those of R's {@code p.adjust}, and Sidak's.
 *
 * <p>The first six methods bound the chance of any false flag; the last two the share of false ones among the flags.
 */
public sealed interface MultiplicityCorrection permits MultiplicityCorrections {

    /**
     * Returns Bonferroni's correction.
     *
     * @return the correction
     */
    static MultiplicityCorrection bonferroni() {
        return MultiplicityCorrections.BONFERRONI;
    }

    /**
     * Returns Sidak's correction (1967, JASA 62:626), for independent tests.
     *
     * @return the correction
     */
    static MultiplicityCorrection sidak() {
        return MultiplicityCorrections.SIDAK;
    }

    /**
     * Returns Holm's correction (1979, Scandinavian Journal of Statistics 6:65), stepping down.
     *
     * @return the correction
     */
    static MultiplicityCorrection holm() {
        return MultiplicityCorrections.HOLM;
    }

    /**
     * Returns Holm's steps with Sidak's correction.
     *
     * @return the correction
     */
    static MultiplicityCorrection holmSidak() {
        return MultiplicityCorrections.HOLM_SIDAK;
    }

    /**
     * Returns Hochberg's correction (1988, Biometrika 75:800), stepping up.
     *
     * @return the correction
     */
    static MultiplicityCorrection hochberg() {
        return MultiplicityCorrections.HOCHBERG;
    }

    /**
     * Returns Hommel's correction (1988, Biometrika 75:383).
     *
     * @return the correction
     */
    static MultiplicityCorrection hommel() {
        return MultiplicityCorrections.HOMMEL;
    }

    /**
     * Returns the correction of Benjamini and Hochberg (1995, JRSS B 57:289), for the rate of false discoveries.
     *
     * @return the correction
     */
    static MultiplicityCorrection benjaminiHochberg() {
        return MultiplicityCorrections.BENJAMINI_HOCHBERG;
    }

    /**
     * Returns the correction of Benjamini and Yekutieli (2001, Annals of Statistics 29:1165), for tests of any
     * dependence.
     *
     * @return the correction
     */
    static MultiplicityCorrection benjaminiYekutieli() {
        return MultiplicityCorrections.BENJAMINI_YEKUTIELI;
    }

    /**
     * Adjusts p-values.
     *
     * @param pValues the p-values, each from 0 to 1, in any order
     * @return the adjusted values, in the same order
     */
    double[] adjust(double... pValues);

    /**
     * Adjusts p-values of which some do not exist: they keep their place and their reason, and are not counted.
     *
     * @param pValues the p-values, each from 0 to 1 or none, in any order
     * @return the adjusted values, in the same order
     */
    default ImmutableList<Outcome<Double>> adjust(List<Outcome<Double>> pValues) {
        double[] adjusted = adjust(pValues.stream()
                .flatMap(p -> p.toOptional().stream())
                .mapToDouble(Double::doubleValue)
                .toArray());
        ImmutableList.Builder<Outcome<Double>> all = ImmutableList.builder();
        int next = 0;
        for (Outcome<Double> p : pValues) {
            all.add(p.isPresent() ? Outcome.of(adjusted[next++]) : p);
        }
        return all.build();
    }

    /**
     * Returns how many flags to expect where nothing differs, to be shown beside a table of unadjusted ones.
     *
     * @param tests how many things are tested
     * @param level the level
     * @return the expected number of false flags: 7.55 of 151 at 95%
     */
    static double expectedFalseFlags(int tests, ConfidenceLevel level) {
        return tests * level.significance();
    }
}
