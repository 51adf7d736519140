package org.childrensservices.examples.papers;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.stats.publish.FigureCheck;

/**
 * A council's paper and the figures that it quotes.
 *
 * @param council the council
 * @param date the date of the paper
 * @param figures the figures, in the order of the paper
 */
public record Paper(String council, LocalDate date, ImmutableList<Figure> figures) {

    /**
     * A figure as it was published, and what came of checking it.
     *
     * @param id the name of the figure
     * @param wording what it is
     * @param published the figure as published
     * @param check the check
     */
    public record Figure(String id, String wording, String published, FigureCheck check) {}

    static Paper of(String council, String date, Figure... figures) {
        return new Paper(council, LocalDate.parse(date), ImmutableList.copyOf(figures));
    }

    static Figure figure(String id, String wording, String published, FigureCheck check) {
        return new Figure(id, wording, published, check);
    }

    /** A figure of which there is nothing to compute. */
    static Figure stated(String id, String wording, String published) {
        return new Figure(id, wording, published, FigureCheck.stated(published));
    }
}
