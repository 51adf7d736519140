package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/** A consultation of the public or of families, from one day to another, of which a part may be unknown. */
@Value.Immutable
@ModelStyle
public abstract sealed class Consultation permits ImmutableConsultation {

    Consultation() {}

    /** {@return what it is about} */
    public abstract String title();

    /** {@return the first day, as far as it is known} */
    public abstract PartialDate opens();

    /** {@return the last day, as far as it is known; empty if nothing is} */
    public abstract Optional<PartialDate> closes();

    /** {@return what is asked, in its order} */
    public abstract ImmutableList<ConsultationQuestion> questions();

    /** {@return how many responded; empty if that is not stated} */
    public abstract Optional<Long> responses();

    /**
     * Returns the numbers of days that may lie between the first and the last day.
     *
     * @return the least and the greatest number; none with the code {@link ReasonCode#NOT_STATED} if nothing is known
     *     of the last day
     */
    public Outcome<Range<Long>> lengthInDays() {
        return closes().<Outcome<Range<Long>>>map(last -> Outcome.of(Range.closed(
                        Math.max(0, last.daysSince(opens().latest()).lowerEndpoint()),
                        last.daysSince(opens().earliest()).upperEndpoint())))
                .orElse(Outcome.none(ReasonCode.NOT_STATED, "the last day of " + title() + " is not stated"));
    }

    /** Checks the title and that it does not close before it opens. */
    @Value.Check
    void check() {
        checkArgument(!title().isBlank(), "title of a consultation must not be blank: '%s'", title());
        checkArgument(
                closes().filter(last -> last.latest().isBefore(opens().earliest()))
                        .isEmpty(),
                "consultation must not close before it opens: %s",
                title());
    }

    /** {@return a builder with the values of this consultation} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the title} */
    @Override
    public String toString() {
        return title();
    }

    /** Builds consultations; not thread-safe. */
    public static final class Builder extends ImmutableConsultation.Builder {
        Builder() {}
    }
}
