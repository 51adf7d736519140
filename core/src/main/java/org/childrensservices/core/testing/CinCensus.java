package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Optional;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.cin.ChildBlock;
import org.childrensservices.core.returns.cin.CinBlock;
import org.childrensservices.core.returns.cin.CinBlocks;
import org.childrensservices.core.returns.cin.CinCensusWriter;
import org.childrensservices.core.returns.cin.HeaderBlock;
import org.childrensservices.core.time.ReportingYear;

/**
 * The children in need census in which an authority would report lives: every case that was open on a day of the year
 * and every referral of it that led nowhere, as it was known on the last day. The text form shows no element.
 *
 * <pre>{@code
 * String xml = CinCensus.of(ReportingYear.parse("2023-24"), lives.seeded(42).limit(500).toList()).xml();
 * }</pre>
 */
public final class CinCensus {

    private final ReportingYear year;
    private final String xml;
    private final long children;

    private CinCensus(ReportingYear year, String xml, long children) {
        this.year = checkNotNull(year, "year");
        this.xml = xml;
        this.children = children;
    }

    /**
     * Returns the census of a year.
     *
     * @param year the year, which has ended by the last day that is known of each life
     * @param lives the lives
     * @return the census
     */
    public static CinCensus of(ReportingYear year, List<Life> lives) {
        for (Life life : lives) {
            checkArgument(
                    !life.asOf().isBefore(year.lastDay()), "lives must be known up to %s: %s", year.lastDay(), life);
        }
        Readings<CinBlock> blocks = CinBlocks.of(
                new HeaderBlock(
                        Optional.of(year),
                        Optional.of(year.lastDay()),
                        Optional.of("213"),
                        Optional.of("Local Authority"),
                        Optional.of(year.lastDay().plusDays(1) + "T12:00:00")),
                lives.stream().map(Life::child).toList());
        return new CinCensus(
                year,
                CinCensusWriter.xml(blocks),
                blocks.typed(ChildBlock.class).size());
    }

    /** {@return the year} */
    public ReportingYear year() {
        return year;
    }

    /** {@return how many children there are} */
    public long children() {
        return children;
    }

    /** {@return the file: XML in UTF-8 without a namespace, dates as ISO writes them} */
    public String xml() {
        return xml;
    }

    /** {@return the year and how many children there are, such as {@code "CIN 2023-24, children: 412"}} */
    @Override
    public String toString() {
        return "CIN " + year + ", children: " + children;
    }
}
