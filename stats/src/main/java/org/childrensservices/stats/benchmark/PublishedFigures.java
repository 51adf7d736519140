package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.Region;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * What was published of one measure in one period: a cell for each area that has a row.
 *
 * @param measure what is measured
 * @param period the period
 * @param cells the number or the symbol of each area
 */
public record PublishedFigures(PublishedMeasure measure, TimePeriod period, ImmutableSortedMap<AreaCode, Cell> cells) {
    /**
     * Checks the parts.
     *
     * @param measure what is measured
     * @param period the period
     * @param cells the number or the symbol of each area
     */
    public PublishedFigures {
        checkNotNull(measure, "measure");
        checkNotNull(period, "period");
        checkNotNull(cells, "cells");
    }

    /**
     * Returns the cell of an area.
     *
     * @param area the area
     * @return its cell; empty if the table has no row for it
     */
    public Optional<Cell> cell(AreaCode area) {
        return Optional.ofNullable(cells.get(area));
    }

    /**
     * Returns the number of an area.
     *
     * @param area the area
     * @return the number; none with the meaning of the symbol, or with the code {@link ReasonCode#NOT_STATED} if there
     *     is no row
     */
    public Outcome<BigDecimal> number(AreaCode area) {
        return cell(area)
                .map(Cell::number)
                .orElseGet(() -> Outcome.none(ReasonCode.NOT_STATED, "no row for " + area.label()));
    }

    /** {@return the authorities that have a row of their own; those that return jointly have none} */
    public ImmutableList<LocalAuthority> authorities() {
        return cells.keySet().stream()
                .filter(area -> area.kind() == AreaCode.Kind.AUTHORITY)
                .flatMap(area -> area.authorities().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Averages what was published of some authorities.
     *
     * @param authorities the authorities
     * @param averaging how
     * @return the average, of those that have a value
     */
    public GroupAverage average(Collection<LocalAuthority> authorities, Averaging averaging) {
        return new GroupAverage(averaging, authorities.stream().map(this::of).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Sets an authority beside its statistical neighbours, its region, England, and all others.
     *
     * @param authority the authority
     * @param model whose neighbours
     * @param averaging how the values of several authorities become one
     * @return the comparison, or none with the code {@link ReasonCode#BEYOND_TABLE} if the model does not know the
     *     authority
     */
    public Outcome<PeerComparison> compare(LocalAuthority authority, NeighbourModel model, Averaging averaging) {
        List<LocalAuthority> others =
                authorities().stream().filter(other -> !other.equals(authority)).toList();
        return model.neighbours(authority).map(neighbours -> {
            AreaCode region = shownRegion(authority);
            return new PeerComparison(
                    measure,
                    period,
                    of(authority),
                    model.edition(),
                    average(neighbours.stream().map(Neighbour::authority).toList(), averaging),
                    region,
                    cell(region),
                    cell(AreaCode.ENGLAND),
                    average(others, averaging));
        });
    }

    /** As the interactive tool: Inner or Outer London, and London where that has no value. */
    private AreaCode shownRegion(LocalAuthority authority) {
        return authority
                .londonPart()
                .map(AreaCode::of)
                .filter(part -> number(part).isPresent())
                .orElseGet(() -> AreaCode.of(authority.region()));
    }

    private AuthorityCell of(LocalAuthority authority) {
        return new AuthorityCell(authority, cell(AreaCode.of(authority)));
    }

    /**
     * Adds up the regions of a count: the nine, for Inner and Outer London are in London.
     *
     * @return the sum, or none with the reason of a region that has no number
     */
    public Outcome<BigDecimal> sumOfRegions() {
        Outcome<BigDecimal> sum = Outcome.of(BigDecimal.ZERO);
        for (Region region : Region.values()) {
            sum = sum.flatMap(so -> number(AreaCode.of(region)).map(so::add));
        }
        return sum;
    }

    /**
     * Checks the figure of England where it is an average of its regions, as every rate, percentage and mean is: it is
     * not below all of them and not above all of them. The rate of first-time entrants to youth justice of the
     * interactive tool fails: its England is the sum of the regions.
     *
     * @return what was found, empty if nothing or if something is missing; the rule is
     *     {@code benchmark.england_outside_regions}
     */
    public ImmutableList<Finding> checkAverageOfRegions() {
        List<BigDecimal> regions = Arrays.stream(Region.values())
                .flatMap(region -> number(AreaCode.of(region)).toOptional().stream())
                .sorted()
                .toList();
        Optional<BigDecimal> england = number(AreaCode.ENGLAND).toOptional();
        if (regions.size() < Region.values().length || england.isEmpty()) {
            return ImmutableList.of();
        }
        BigDecimal least = regions.get(0);
        BigDecimal greatest = regions.get(regions.size() - 1);
        if (england.get().compareTo(least) >= 0 && england.get().compareTo(greatest) <= 0) {
            return ImmutableList.of();
        }
        return ImmutableList.of(new Finding(
                Severity.ERROR,
                "benchmark.england_outside_regions",
                "England must lie from " + least.toPlainString() + " to " + greatest.toPlainString()
                        + ", the least and the greatest of its regions, whose sum is "
                        + sumOfRegions().orElseThrow().toPlainString(),
                Origin.ofRecord(measure + ", " + period),
                SourceText.of(england.get().toPlainString())));
    }

    /**
     * {@return what it is and of how many, such as {@code "Turnover (%), 2024-25: 165 areas, 151 of 153 authorities"}}
     */
    @Override
    public String toString() {
        long withNumber = authorities().stream()
                .filter(authority -> number(AreaCode.of(authority)).isPresent())
                .count();
        return measure + ", " + period + ": " + cells.size() + " areas, " + withNumber + " of "
                + authorities().size() + " authorities with a number";
    }
}
