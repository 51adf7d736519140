package org.childrensservices.core.returns.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.returns.Cells;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Severity;

/**
 * Reads the episodes of a cohort from one table: {@code CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID}, with ISO dates, an empty
 * {@code DEC} for an episode that goes on, and rows in any order.
 *
 * <p>It differs from {@link org.childrensservices.core.returns.ssda903.Ssda903Reader} in that there are no reasons for
 * starts and ends, and placements have keys. Short breaks (V3, V4) are taken out before anything else and kept as such.
 * A period of care begins with every episode that does not start on the day on which the one before it, in order of the
 * start, ended; so it does after an episode without an end, and where episodes overlap. Rows are never merged. Where
 * the dates of birth of a child differ, the one that was read last is taken, with the finding {@link #BIRTH_DISAGREES}.
 */
public final class CohortReader {

    /** Two rows give a child different dates of birth. */
    public static final Rule BIRTH_DISAGREES =
            new Rule("birth.disagrees", Severity.QUERY, "the date of birth differs from that in an earlier row");

    private static final Column<PersonId> CHILD = Column.personId("CHILD").required();
    private static final Column<LocalDate> DOB =
            Column.date("DOB", DateForm.ISO).personal().expected();
    private static final Column<LocalDate> DECOM =
            Column.date("DECOM", DateForm.ISO).required();
    private static final Column<LocalDate> DEC =
            Column.date("DEC", DateForm.ISO).decisive();
    private static final Column<Coded<LegalStatus>> LS =
            Column.code("LS", LegalStatus.class).required();
    private static final Column<Coded<PlacementType>> PLACE =
            Column.code("PLACE", PlacementType.class).required();
    private static final Column<String> PL_ID = Column.text("PL_ID").expected();

    private static final Table<CohortRow> TABLE =
            Table.of("Cohort", ImmutableList.of(CHILD, DOB, DECOM, DEC, LS, PLACE, PL_ID), CohortReader::row);

    private static final ReturnReader<CohortRow> STANDARD =
            ReturnReader.of(ImmutableList.of(TABLE), CohortAssembler::new);

    private CohortReader() {}

    /** {@return the reader} */
    public static ReturnReader<CohortRow> standard() {
        return STANDARD;
    }

    private static Optional<CohortRow> row(Cells cells) {
        LocalDate start = cells.get(DECOM);
        Optional<LocalDate> end = cells.find(DEC);
        if (end.isPresent() && end.get().isBefore(start)) {
            cells.report(ReadingRules.END_BEFORE_START, DEC);
            return Optional.empty();
        }
        return Optional.of(new CohortRow(
                cells.get(CHILD),
                cells.find(DOB).map(Birth::on).orElse(Birth.unknown()),
                Episode.builder()
                        .start(start)
                        .end(end)
                        .legalStatus(cells.get(LS))
                        .placementType(cells.get(PLACE))
                        .placementId(cells.find(PL_ID))
                        .build()));
    }
}
