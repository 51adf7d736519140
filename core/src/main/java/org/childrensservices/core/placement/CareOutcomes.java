package org.childrensservices.core.placement;

import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.ReportingYear;
import org.immutables.value.Value;

/**
 * How a child in care fared in a reporting year, as the return of looked-after children (SSDA903, table OC2) asks for
 * those who were looked after throughout it: health, convictions, substances and the Strengths and Difficulties
 * Questionnaire.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class CareOutcomes permits ImmutableCareOutcomes {

    CareOutcomes() {}

    /** {@return the year} */
    public abstract ReportingYear year();

    /** {@return whether the child was convicted or cautioned; from the age of 10} */
    public abstract Optional<Boolean> convicted();

    /** {@return whether health promotion checks were up to date; under the age of 5} */
    public abstract Optional<Boolean> healthPromotion();

    /** {@return whether immunisations were up to date} */
    public abstract Optional<Boolean> immunised();

    /** {@return whether a dentist saw the child} */
    public abstract Optional<Boolean> dentalCheck();

    /** {@return whether the health of the child was assessed} */
    public abstract Optional<Boolean> healthAssessment();

    /** {@return whether there was a problem with substances, and what was done about it} */
    public abstract Optional<SubstanceMisuse> substanceMisuse();

    /** {@return the questionnaire: a score, or why there is none; from the age of 4 to 16} */
    public abstract Optional<Sdq> sdq();

    /** {@return whether anything is recorded beside the questionnaire} */
    public boolean hasFlags() {
        return Stream.of(
                        convicted(),
                        healthPromotion(),
                        immunised(),
                        dentalCheck(),
                        healthAssessment(),
                        substanceMisuse())
                .anyMatch(Optional::isPresent);
    }

    /** {@return a builder with the values of these outcomes} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the year, such as {@code "outcomes of 2023-24"}} */
    @Override
    public String toString() {
        return "outcomes of " + year();
    }

    /** Builds outcomes; not thread-safe. */
    public static final class Builder extends ImmutableCareOutcomes.Builder {
        Builder() {}
    }
}
