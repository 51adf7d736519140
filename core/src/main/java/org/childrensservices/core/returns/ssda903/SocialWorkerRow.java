package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.SocialWorkerChangeReason;

/**
 * A row of the table of social workers, since 2023-24.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param socialWorker the id of the social worker ({@code SW_ID}), personal
 * @param start when the social worker took over ({@code SW_DECOM})
 * @param end when that ended ({@code SW_DEC}), empty while it goes on
 * @param reason why the social worker changed ({@code SW_REASON})
 */
public record SocialWorkerRow(
        PersonId child,
        Optional<LocalDate> dateOfBirth,
        SourceText socialWorker,
        LocalDate start,
        Optional<LocalDate> end,
        Optional<Coded<SocialWorkerChangeReason>> reason)
        implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param socialWorker the id of the social worker ({@code SW_ID}), personal
     * @param start when the social worker took over ({@code SW_DECOM})
     * @param end when that ended ({@code SW_DEC}), empty while it goes on
     * @param reason why the social worker changed ({@code SW_REASON})
     */
    public SocialWorkerRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(socialWorker, "socialWorker");
        checkNotNull(start, "start");
        checkNotNull(end, "end");
        checkNotNull(reason, "reason");
        checkArgument(socialWorker.isPersonal(), "id of a social worker must be personal text");
    }

    /** {@return the id of the child and the days} */
    @Override
    public String toString() {
        return "child " + child + ": " + "social worker from " + start
                + end.map(day -> " to " + day).orElse("");
    }
}
