package org.childrensservices.core.returns.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.placement.SubstanceMisuse;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/**
 * A row of the table OC2: how a child fared who was looked after throughout the year. It holds what the cells say, also
 * where they contradict each other; {@link #outcomes} tells what follows.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class CareOutcomesRow implements Ssda903Row permits ImmutableCareOutcomesRow {

    CareOutcomesRow() {}

    @Override
    public abstract PersonId child();

    @Override
    public abstract Optional<LocalDate> dateOfBirth();

    /** {@return the score of the questionnaire ({@code SDQ_SCORE})} */
    public abstract Optional<Sdq> sdqScore();

    /** {@return why there is no score ({@code SDQ_REASON})} */
    public abstract Optional<Coded<SdqReason>> sdqReason();

    /** {@return whether the child was convicted or cautioned ({@code CONVICTED})} */
    public abstract Optional<Boolean> convicted();

    /** {@return whether health promotion checks were up to date ({@code HEALTH_CHECK})} */
    public abstract Optional<Boolean> healthPromotion();

    /** {@return whether immunisations were up to date ({@code IMMUNISATIONS})} */
    public abstract Optional<Boolean> immunised();

    /** {@return whether a dentist saw the child ({@code TEETH_CHECK})} */
    public abstract Optional<Boolean> dentalCheck();

    /** {@return whether the health of the child was assessed ({@code HEALTH_ASSESSMENT})} */
    public abstract Optional<Boolean> healthAssessment();

    /** {@return whether there was a problem with substances ({@code SUBSTANCE_MISUSE})} */
    public abstract Optional<Boolean> substanceMisuse();

    /** {@return whether an intervention was received ({@code INTERVENTION_RECEIVED})} */
    public abstract Optional<Boolean> interventionReceived();

    /** {@return whether an intervention was offered ({@code INTERVENTION_OFFERED})} */
    public abstract Optional<Boolean> interventionOffered();

    /**
     * Returns what the row says of the child: the score where there is one, whatever reason stands beside it, and of
     * interventions what goes together.
     *
     * @param year the year of the return, which the row does not hold
     * @return the outcomes
     */
    public CareOutcomes outcomes(ReportingYear year) {
        return CareOutcomes.builder()
                .year(year)
                .convicted(convicted())
                .healthPromotion(healthPromotion())
                .immunised(immunised())
                .dentalCheck(dentalCheck())
                .healthAssessment(healthAssessment())
                .substanceMisuse(substanceMisuse().map(this::misuse))
                .sdq(sdqScore().or(() -> sdqReason().map(Sdq.NotSubmitted::new)))
                .build();
    }

    private SubstanceMisuse misuse(boolean problem) {
        if (!problem) {
            return SubstanceMisuse.NONE;
        }
        if (interventionReceived().isEmpty() && interventionOffered().isEmpty()) {
            return SubstanceMisuse.INTERVENTION_NOT_STATED;
        }
        if (interventionReceived().orElse(false)) {
            return SubstanceMisuse.INTERVENTION_RECEIVED;
        }
        return interventionOffered().orElse(false) ? SubstanceMisuse.INTERVENTION_OFFERED : SubstanceMisuse.NOT_OFFERED;
    }

    /** {@return a builder with the values of this row} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id of the child, such as {@code "child C7: outcomes"}} */
    @Override
    public String toString() {
        return "child " + child() + ": outcomes";
    }

    /** Builds rows; not thread-safe. */
    public static final class Builder extends ImmutableCareOutcomesRow.Builder {
        Builder() {}
    }
}
