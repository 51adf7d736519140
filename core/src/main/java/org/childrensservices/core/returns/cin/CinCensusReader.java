package org.childrensservices.core.returns.cin;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.time.ReportingYear;

/**
 * Reads the XML files of the children in need census (CIN), of one year or of several.
 *
 * <pre>{@code
 * ReturnedChildren returned = CinCensusReader.standard().readChildren(List.of(folder));
 * returned.account();     // 3 files: 6,412 rows = 6,410 typed + 2 kept raw
 * }</pre>
 *
 * <p>The rows are the blocks of a file: {@code Header}, {@code Child}, {@code CINdetails}, {@code Assessments},
 * {@code CINPlanDates}, {@code Section47}, {@code ChildProtectionPlans}, {@code Reviews} and
 * {@code PreProceedingsandFGDM}. How XML is read, {@link org.childrensservices.core.returns.XmlForm} tells. Dates are
 * yyyy-mm-dd and nothing else. A block is kept raw only if the typed record cannot hold it: without its id or start,
 * with an end that cannot be read (it would look open) or that is before the start, or if the file breaks off within
 * it. A referral stays also where its closure cannot be read, for much else stands in it: it looks open then, with a
 * finding. A code that nobody knows is held, and one that is not used in the year of the census is a finding.
 *
 * <h2>Children</h2>
 *
 * <p>A referral of which it is said that nothing further was done is one that led nowhere, unless something did follow,
 * which is then taken and reported. A conference that is given with the referral is one after a transfer in. What
 * stands in a block that was kept raw can be no part of a child, is a finding, and counts as apart. The number of
 * earlier plans, the target of a conference and the internal review of an assessment are in the blocks only.
 *
 * <h2>Several years</h2>
 *
 * <p>Children of one id are one child. The census numbers nothing else, so that a referral is the same if it is of the
 * same day, and where a file has several of one day, the one in the same place among them; so with the start of all
 * that followed. Of two versions the later census gives what it gives, and the earlier the rest; where both give
 * different ends, or a later one takes back an end, that is a finding. Later is the census of the later year, and of
 * one year the file that was read later.
 */
public final class CinCensusReader {

    private static final ReturnReader<CinBlock> STANDARD =
            ReturnReader.of(CinForm.CENSUS, () -> new CinAssembler(Optional.empty()));

    private CinCensusReader() {}

    /** {@return the reader of files whose headers say of which year they are} */
    public static ReturnReader<CinBlock> standard() {
        return STANDARD;
    }

    /**
     * Returns the reader of the census of one year, whatever the headers say.
     *
     * @param year the year, with whose codes and elements the files are compared
     * @return the reader
     */
    public static ReturnReader<CinBlock> of(ReportingYear year) {
        return ReturnReader.of(CinForm.CENSUS.withYear(year), () -> new CinAssembler(Optional.of(year)));
    }

    /**
     * Reads the censuses of several years, whatever the headers say, and joins them into one child each.
     *
     * @param sources files, archives and folders by year
     * @return the children
     * @throws IOException if a source does not exist or cannot be read
     */
    public static ReturnedChildren readYears(Map<ReportingYear, ? extends List<Path>> sources) throws IOException {
        CinAssembler children = new CinAssembler(Optional.empty());
        return ReturnReader.readParts(
                ImmutableSortedMap.<ReportingYear, List<Path>>copyOf(sources),
                CinCensusReader::of,
                children::startYear,
                children);
    }
}
