package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/** A row of the table Header: who a child is. The text form shows the local id only. */
@Value.Immutable
@ModelStyle
public abstract sealed class HeaderRow implements Ssda903Row permits ImmutableHeaderRow {

    HeaderRow() {}

    @Override
    public abstract PersonId child();

    /** {@return the sex ({@code SEX})} */
    public abstract Optional<Coded<Sex>> sex();

    /** {@return the birth ({@code DOB}), unknown if the cell was blank or could not be read} */
    public abstract Birth birth();

    /** {@return the ethnic background ({@code ETHNIC})} */
    public abstract Optional<Coded<Ethnicity>> ethnicity();

    /** {@return what the return gives as unique pupil number ({@code UPN}), right or wrong, personal} */
    public abstract Optional<SourceText> upnText();

    /** {@return whether the child is a mother ({@code MOTHER})} */
    public abstract Optional<Boolean> mother();

    /** {@return the birth of her first child ({@code MC_DOB})} */
    public abstract Optional<Birth> birthOfFirstChild();

    @Override
    public Optional<LocalDate> dateOfBirth() {
        return birth().date();
    }

    /** {@return the unique pupil number, empty if there is none or its check letter is wrong} */
    public Optional<Upn> upn() {
        return upnText().flatMap(text -> Upn.parse(text.reveal()).toOptional());
    }

    /** {@return why there is no unique pupil number, empty if the return gives no known reason} */
    public Optional<Coded<UpnUnknownReason>> upnUnknown() {
        return upnText()
                .map(text -> Coded.read(UpnUnknownReason.class, text.reveal()))
                .filter(reason -> reason.known().isPresent());
    }

    /** Checks that the pupil number is kept as personal. */
    @Value.Check
    void check() {
        checkArgument(upnText().isEmpty() || upnText().get().isPersonal(), "UPN must be personal text");
    }

    /** {@return a builder with the values of this row} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the local id, such as {@code "child C7"}} */
    @Override
    public String toString() {
        return "child " + child();
    }

    /** Builds rows; not thread-safe. */
    public static final class Builder extends ImmutableHeaderRow.Builder {
        Builder() {}
    }
}
