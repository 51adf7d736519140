package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * An authority beside the others, by what was published of them. Nothing here knows chance: a small authority is far
 * from every average in some year. {@link CountedAreas} compares where the counts are known.
 *
 * @param measure what is measured
 * @param period the period
 * @param subject the authority and its cell
 * @param edition the edition of the model that says which are its neighbours
 * @param neighbours the average of its statistical neighbours, in which each is kept, with a value or the reason
 * @param region its region; in London the part, unless that has no number
 * @param regionCell the cell of the region, if it has a row
 * @param england the cell of England, if it has a row
 * @param others the average of all authorities but itself
 */
public record PeerComparison(
        PublishedMeasure measure,
        TimePeriod period,
        AuthorityCell subject,
        String edition,
        GroupAverage neighbours,
        AreaCode region,
        Optional<Cell> regionCell,
        Optional<Cell> england,
        GroupAverage others) {

    private static final String NO_ROW = "no row";

    /**
     * Checks the parts.
     *
     * @param measure what is measured
     * @param period the period
     * @param subject the authority and its cell
     * @param edition the edition of the model
     * @param neighbours the average of its statistical neighbours
     * @param region its region
     * @param regionCell the cell of the region, if it has a row
     * @param england the cell of England, if it has a row
     * @param others the average of all authorities but itself
     */
    public PeerComparison {
        checkNotNull(measure, "measure");
        checkNotNull(period, "period");
        checkNotNull(subject, "subject");
        checkNotNull(edition, "edition");
        checkNotNull(neighbours, "neighbours");
        checkNotNull(region, "region");
        checkNotNull(regionCell, "regionCell");
        checkNotNull(england, "england");
        checkNotNull(others, "others");
    }

    /**
     * Returns how far the authority is from the average of its neighbours.
     *
     * @param rounding how the difference is rounded, once
     * @return its value minus the average, or none with the reason why one of them is missing
     */
    public Outcome<BigDecimal> difference(Rounding rounding) {
        return subject.number().flatMap(value -> neighbours.differenceOf(value, rounding));
    }

    private String shown(GroupAverage average) {
        return average.rounded(measure.rounding()).fold(measure.rounding()::format, Reason::message) + ", "
                + average.averaging().text() + " of " + average.values().size() + " of "
                + average.members().size();
    }

    private String apart() {
        return difference(measure.rounding())
                .fold(
                        difference -> difference.signum() == 0
                                ? "the same as "
                                : measure.rounding().format(difference.abs())
                                        + (difference.signum() > 0 ? " above " : " below "),
                        reason -> "beside ");
    }

    @Override
    public String toString() {
        return subject.authority() + ", " + measure + ", " + period + ": "
                + subject.number().fold(BigDecimal::toPlainString, Reason::message) + ", " + apart()
                + shown(neighbours) + " statistical neighbours (" + edition + "); " + region.label() + " "
                + regionCell.map(Cell::toString).orElse(NO_ROW) + ", England "
                + england.map(Cell::toString).orElse(NO_ROW) + "; all others " + shown(others);
    }
}
