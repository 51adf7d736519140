package org.childrensservices.core.returns.cohort;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.returns.Account;
import org.childrensservices.core.returns.Cells;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

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

    private static final ImmutableList<Column<?>> COLUMNS = ImmutableList.of(CHILD, DOB, DECOM, DEC, LS, PLACE, PL_ID);

    /** The headings in the order of the columns. */
    static final ImmutableList<String> HEADINGS =
            COLUMNS.stream().map(Column::heading).collect(ImmutableList.toImmutableList());

    private static final Table<CohortRow> TABLE = Table.of("Cohort", COLUMNS, CohortReader::row);

    private static final ReturnReader<CohortRow> STANDARD =
            ReturnReader.of(ImmutableList.of(TABLE), CohortAssembler::new);

    private CohortReader() {}

    /** {@return the reader} */
    public static ReturnReader<CohortRow> standard() {
        return STANDARD;
    }

    /**
     * Reads rows into columns, many times faster and smaller than children, and by the same rules: what is to be said
     * about a row, and whether it is kept raw, does not depend on whether rows or columns are read.
     *
     * <p>Rows are taken straight from the bytes if the file has these seven columns in this order and no others, and
     * the row is plain: no blank cell but for {@code DEC}, no quotation marks and no white space, an id of at most ten
     * letters and digits, codes of two characters in capitals, and for the placement a number of at most nine digits.
     * All other rows, files and columns are read the ordinary way, with its speed.
     *
     * @param sources files and folders, as {@link ReturnReader} takes them
     * @return the columns
     * @throws IOException if a source does not exist or cannot be read
     */
    public static ReturnedColumns readColumns(List<Path> sources) throws IOException {
        CohortColumns.Builder columns = CohortColumns.builder();
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Account account = STANDARD.read(sources, new PlainCohortRows(columns), row -> {
            columns.accept(row);
            findings.addAll(row.findings());
        });
        return new ReturnedColumns(account, findings.build(), columns.build());
    }

    static Finding birthDisagrees(PersonId child, Origin origin) {
        return BIRTH_DISAGREES
                .saying(BIRTH_DISAGREES.message() + " (child " + child + ")")
                .finding(origin, SourceText.empty());
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
