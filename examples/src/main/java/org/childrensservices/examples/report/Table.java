package org.childrensservices.examples.report;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The numbers of a chart.
 *
 * @param caption what they are, with their unit
 * @param headings the headings of the columns
 * @param rows the rows, each as long as the headings and begun by what it is about
 */
record Table(String caption, ImmutableList<String> headings, ImmutableList<ImmutableList<String>> rows) {

    private static final Pattern NUMBER = Pattern.compile("[-+\u2212£]*\\d.*");

    Table {
        rows.forEach(row ->
                checkArgument(row.size() == headings.size(), "a row must have %s cells: %s", headings.size(), row));
    }

    void write(Markup page) {
        ImmutableList<Boolean> numbers = IntStream.range(0, headings.size())
                .mapToObj(column -> column > 0
                        && rows.stream()
                                .allMatch(row -> NUMBER.matcher(row.get(column)).matches()))
                .collect(ImmutableList.toImmutableList());
        page.start("table").element("caption", caption);
        page.start("thead").start("tr");
        for (int i = 0; i < headings.size(); i++) {
            page.element("th", headings.get(i), "scope", "col", "class", numbers.get(i) ? "number" : "words");
        }
        page.end().endLine();
        page.start("tbody");
        for (ImmutableList<String> row : rows) {
            page.start("tr").element("th", row.get(0), "scope", "row");
            for (int i = 1; i < row.size(); i++) {
                page.element("td", row.get(i), "class", numbers.get(i) ? "number" : "words");
            }
            page.endLine();
        }
        page.end().endLine();
    }
}
