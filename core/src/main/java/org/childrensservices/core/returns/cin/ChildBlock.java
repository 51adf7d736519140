package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/**
 * A block {@code Child}: who a child is, from {@code ChildIdentifiers} and {@code ChildCharacteristics}. Its referrals
 * are blocks of their own. The text form shows the local id only.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class ChildBlock implements CinBlock permits ImmutableChildBlock {

    ChildBlock() {}

    /** {@return the local id ({@code LAchildID})} */
    public abstract PersonId child();

    /** {@return what the census gives as unique pupil number ({@code UPN}), right or wrong, personal} */
    public abstract Optional<SourceText> upnText();

    /** {@return what it gives as former unique pupil number ({@code FormerUPN}), right or wrong, personal} */
    public abstract Optional<SourceText> formerUpnText();

    /** {@return why there is no unique pupil number ({@code UPNunknown})} */
    public abstract Optional<Coded<UpnUnknownReason>> upnUnknown();

    /** {@return the day of the birth ({@code PersonBirthDate})} */
    public abstract Optional<LocalDate> dateOfBirth();

    /** {@return the day on which the birth is expected ({@code ExpectedPersonBirthDate})} */
    public abstract Optional<LocalDate> expectedDateOfBirth();

    /** {@return the day of the death ({@code PersonDeathDate}), also that of a child who was never born} */
    public abstract Optional<LocalDate> death();

    /** {@return the sex ({@code Sex}, to 2023-24 {@code GenderCurrent})} */
    public abstract Optional<Coded<Sex>> sex();

    /** {@return the ethnic background ({@code Ethnicity})} */
    public abstract Optional<Coded<Ethnicity>> ethnicity();

    /** {@return the disabilities ({@code Disability})} */
    public abstract ImmutableSet<Coded<Disability>> disabilities();

    /** {@return the birth: on the day that is given, or else on the day on which it is expected} */
    public Birth birth() {
        return dateOfBirth()
                .map(Birth::on)
                .or(() -> expectedDateOfBirth().map(Birth::expected))
                .orElse(Birth.unknown());
    }

    /** {@return the unique pupil number, empty if there is none or its check letter is wrong} */
    public Optional<Upn> upn() {
        return upnText().flatMap(text -> Upn.parse(text.reveal()).toOptional());
    }

    /** Checks that pupil numbers are kept as personal. */
    @Value.Check
    void check() {
        checkArgument(upnText().map(SourceText::isPersonal).orElse(true), "UPN must be personal text");
        checkArgument(formerUpnText().map(SourceText::isPersonal).orElse(true), "former UPN must be personal text");
    }

    /** {@return a builder with the values of this block} */
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

    /** Builds blocks; not thread-safe. */
    public static final class Builder extends ImmutableChildBlock.Builder {
        Builder() {}
    }
}
