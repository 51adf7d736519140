package org.childrensservices.core.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;

class TableRowTest {

    private static final Column<LocalDate> DAY = Column.date("DAY", DateForm.ISO);
    private static final Column<String> NOTE = Column.text("NOTE");
    private static final Table<String> TABLE =
            Table.of("Days", ImmutableList.of(DAY, NOTE), cells -> Optional.of("day"));
    private static final Layout LAYOUT = new Layout(TABLE, ImmutableList.of("DAY", "NOTE", "MORE"));

    private static TableRow row(long line, String... texts) {
        return TableRow.ofTexts(LAYOUT, Origin.ofLine("a.csv", line), texts, true);
    }

    @Test
    void aDayIsReadWhereTheColumnHoldsDates() {
        TableRow row = row(2, "2020-02-29", "2020-02-29", "2020-02-29");
        assertThat(row.day(0)).contains(LocalDate.of(2020, 2, 29));
        assertThat(row.day(1)).isEmpty();
        assertThat(row.day(2)).isEmpty();
        assertThat(row(2, " 2020-02-29 ", "", "").day(0)).contains(LocalDate.of(2020, 2, 29));
        assertThat(row(2, "soon", "", "").day(0)).isEmpty();
        assertThat(row.texts()).containsExactly("2020-02-29", "2020-02-29", "2020-02-29");
        assertThat(row.value(DAY)).contains(LocalDate.of(2020, 2, 29));
        assertThat(row.value(Column.text("OTHER"))).isEmpty();
    }

    /** Whatever stands in them is personal, and no date. */
    @Test
    void ofARowOfAnotherWidthItIsNotKnownWhatStandsWhere() {
        for (TableRow row : new TableRow[] {
            row(2, "2020-02-29"),
            row(2, "2020-02-29", "", "", "2020-02-29"),
            TableRow.ofTexts(LAYOUT, Origin.ofLine("a.csv", 2), new String[] {"2020-02-29", "", ""}, false)
        }) {
            assertThat(row.isWhole()).isFalse();
            assertThat(row.day(0)).isEmpty();
            assertThat(row.value(DAY)).isEmpty();
            assertThat(row.cells())
                    .allMatch(SourceText::isPersonal)
                    .hasSize(row.texts().size());
        }
        assertThat(row(2, "x").cell("NOTE")).isEmpty();
    }

    @Test
    void aCellStandsInItsOwnLineIfItHasOne() {
        Origin origin = Origin.ofLine("a.xml", 3);
        TableRow row = TableRow.ofElements(LAYOUT, origin, new String[] {"2020-02-29", "x", "y"}, new long[] {4, 5, 6});
        assertThat(row.origin()).isEqualTo(origin);
        assertThat(row.origin("DAY")).hasToString("a.xml:4:DAY");
        assertThat(row.origin("MORE")).hasToString("a.xml:6:MORE");
        assertThat(row.origin("NONE")).hasToString("a.xml:3:NONE");
        assertThat(row(2, "", "", "").origin("NOTE")).hasToString("a.csv:2:NOTE");
        assertThat(row).hasToString("Days at a.xml:3 (DAY=2020-02-29, NOTE=x, MORE=[redacted])");
    }

    @Test
    void rowsAreEqualIfTheirPlacesAndTextsAre() {
        TableRow row = row(2, "2020-02-29", "x", "");
        TableRow same = TableRow.ofTextsAndDates(LAYOUT, "a.csv", 2, new Object[] {LocalDate.of(2020, 2, 29), "x", ""});
        assertThat(row).isEqualTo(same).hasSameHashCodeAs(same);
        for (Object other : new Object[] {
            row(3, "2020-02-29", "x", ""),
            row(2, "2020-02-28", "x", ""),
            TableRow.ofTexts(
                    Layout.ofUnknown("Days", LAYOUT.headings()),
                    row.origin(),
                    new String[] {"2020-02-29", "x", ""},
                    true),
            "row"
        }) {
            assertThat(row).isNotEqualTo(other);
        }
        assertThat(row.hashCode())
                .isNotEqualTo(row(3, "2020-02-29", "x", "").hashCode())
                .isNotEqualTo(row(2, "2020-02-28", "x", "").hashCode());
    }

    @Test
    void aRowIsOfATableIfItHasItsNameAndColumns() {
        assertThat(row(2, "", "", "").isOf(TABLE)).isTrue();
        Table<String> longer = Table.of("Days", ImmutableList.of(DAY), cells -> Optional.of("day"));
        Table<String> other = Table.of("Nights", TABLE.columns(), cells -> Optional.of("day"));
        assertThat(row(2, "", "", "").isOf(longer)).isFalse();
        assertThat(row(2, "", "", "").isOf(other)).isFalse();
    }

    @Test
    void aLayoutSaysWhereColumnsAre() {
        Layout turned = new Layout(TABLE, ImmutableList.of("MORE", "NOTE", "DAY", "NOTE"));
        assertThat(turned.position(0)).isEqualTo(2);
        assertThat(turned.position(1)).isEqualTo(1);
        assertThat(turned.column(2)).isZero();
        assertThat(turned.column(0)).isNegative();
        assertThat(turned.columnAt(0)).isEmpty();
        assertThat(turned.columnAt(2)).contains(DAY);
        assertThat(turned.datesAt(2)).isEqualTo(DateForm.ISO);
        assertThat(turned.datesAt(0)).isNull();
        assertThat(turned.positionOf(NOTE)).isEqualTo(1);
        assertThat(turned.positionOf(Column.text("MORE"))).isNegative();
        assertThat(turned.extraPositions()).containsExactly(0, 3);
        assertThat(turned.extraHeadings()).containsExactly("MORE");
        assertThat(turned.repeatedHeadings()).containsExactly("NOTE");
        assertThat(turned.isPersonal(0)).isTrue();
        assertThat(turned.isPersonal(1)).isFalse();
        assertThat(turned)
                .isNotEqualTo(LAYOUT)
                .isEqualTo(new Layout(TABLE, turned.headings()))
                .hasSameHashCodeAs(new Layout(TABLE, turned.headings()))
                .isNotEqualTo(Layout.ofUnknown("Days", turned.headings()));
        assertThat(turned.hashCode()).isNotEqualTo(LAYOUT.hashCode());
    }
}
