package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.rate.rank.Ranking;

/**
 * Ranks and bands by the rules of the Department for Education's Local Authority Interactive Tool (of April 2026), to
 * reproduce what it shows. They know no chance: a change of one child can move a small authority by fifty places, which
 * {@link CountedAreas#rank} shows.
 *
 * <p>Authorities are ranked, the City of London and the Isles of Scilly among them where they have a value; regions and
 * joint returns are not. 1 is the best; ties share the least place; one without a value takes no place.
 */
public final class LaitTable {

    private static final ImmutableSet<String> MISSING = ImmutableSet.of("", "-", "..");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,30})?");
    private static final int DIGITS_OF_A_SPREADSHEET = 10;

    private final PublishedFigures figures;
    private final Ranking<AreaCode> ranking;
    private final Outcome<QuartileEdges> edges;

    private LaitTable(PublishedFigures figures, Ranking<AreaCode> ranking, Outcome<QuartileEdges> edges) {
        this.figures = figures;
        this.ranking = ranking;
        this.edges = edges;
    }

    /**
     * Returns the table of some figures.
     *
     * @param figures the figures
     * @return the table
     */
    public static LaitTable of(PublishedFigures figures) {
        ImmutableMap<AreaCode, Outcome<BigDecimal>> values = figures.authorities().stream()
                .map(AreaCode::of)
                .collect(ImmutableMap.toImmutableMap(area -> area, figures::number));
        return new LaitTable(
                figures,
                Ranking.ofOutcomes(Maps.transformValues(values, value -> value.map(BigDecimal::doubleValue))),
                QuartileEdges.of(values.values().stream()
                        .flatMap(value -> value.toOptional().stream())
                        .toList()));
    }

    /** {@return the same table of a measure that the tool's dictionary marks as having no quartiles} */
    public LaitTable withoutBands() {
        return new LaitTable(
                figures,
                ranking,
                Outcome.none(ReasonCode.NOT_APPLICABLE, figures.measure() + " is shown without quarters"));
    }

    /**
     * Reads a cell of the tool's data. Its spreadsheets wrote some numbers as the nearest binary fraction, such as
     * {@code 646.79999999999995}, which are read with ten decimals. Nothing, {@code -} and {@code ..} all stand for a
     * missing value of which the reason is lost.
     *
     * @param text the text, white space around it ignored
     * @return the cell, or none with the code {@link ReasonCode#UNREADABLE}
     */
    public static Outcome<Cell> cell(String text) {
        String plain = text.strip();
        if (MISSING.contains(plain)) {
            return Outcome.of(Cell.of(PublishedSymbol.NOT_AVAILABLE));
        }
        if (plain.equals(PublishedSymbol.CONFIDENTIAL.text())) {
            return Outcome.of(Cell.of(PublishedSymbol.CONFIDENTIAL));
        }
        if (!NUMBER.matcher(plain).matches()) {
            return Outcome.none(ReasonCode.UNREADABLE, "a value must be a number, '-', 'c', '..' or nothing");
        }
        BigDecimal number = new BigDecimal(plain);
        return Outcome.of(Cell.of(
                number.scale() <= DIGITS_OF_A_SPREADSHEET
                        ? number
                        : number.setScale(DIGITS_OF_A_SPREADSHEET, RoundingMode.HALF_UP)
                                .stripTrailingZeros()));
    }

    /**
     * {@return the edges of the bands; none with the code {@link ReasonCode#TOO_FEW_POINTS} without values, and with
     * {@link ReasonCode#NOT_APPLICABLE} in a table without bands}
     */
    public Outcome<QuartileEdges> edges() {
        return edges;
    }

    /**
     * Returns where an authority stands.
     *
     * @param authority the authority
     * @return its standing
     */
    public LaitStanding standing(LocalAuthority authority) {
        return standing(AreaCode.of(authority));
    }

    /**
     * Returns where an area stands.
     *
     * @param area the area; one that is no authority has no rank and no band
     * @return its standing
     */
    public LaitStanding standing(AreaCode area) {
        checkNotNull(area, "area");
        Outcome<BigDecimal> value = area.kind() == AreaCode.Kind.AUTHORITY
                ? figures.number(area)
                : Outcome.none(ReasonCode.NOT_APPLICABLE, area.label() + " is no authority, and only those are ranked");
        return new LaitStanding(
                area,
                figures.measure(),
                figures.period(),
                value.flatMap(number -> ranking.rank(area)),
                value.flatMap(number ->
                        edges.flatMap(at -> at.band(number, figures.measure().polarity()))));
    }

    @Override
    public String toString() {
        return "ranks and bands of " + figures;
    }
}
