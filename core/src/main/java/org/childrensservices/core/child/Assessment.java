package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** An assessment of a child under section 17 of the Children Act 1989. It is complete when it is authorised. */
@Value.Immutable
@ModelStyle
public abstract sealed class Assessment permits ImmutableAssessment {

    Assessment() {}

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which the child was seen} */
    public abstract Optional<LocalDate> seen();

    /** {@return the day on which it was authorised, empty while it goes on} */
    public abstract Optional<LocalDate> authorised();

    /** {@return what it found; before it is authorised there should be nothing} */
    public abstract ImmutableSet<Coded<AssessmentFactor>> factors();

    /** {@return whether it found a factor, other than that there is none} */
    public boolean hasFactors() {
        return factors().stream().anyMatch(factor -> !factor.is(AssessmentFactor.NO_FACTORS));
    }

    /** Checks that it is not authorised before it starts. */
    @Value.Check
    void check() {
        checkArgument(
                authorised().isEmpty() || !authorised().get().isBefore(start()),
                "assessment must not be authorised before it starts: %s to %s",
                start(),
                authorised().orElse(null));
    }

    /** {@return a builder with the values of this assessment} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the days, such as {@code "assessment 2023-05-02 to 2023-06-20"}} */
    @Override
    public String toString() {
        return "assessment " + start()
                + (authorised().isPresent() ? " to " + authorised().get() : " onwards");
    }

    /** Builds assessments; not thread-safe. */
    public static final class Builder extends ImmutableAssessment.Builder {
        Builder() {}
    }
}
