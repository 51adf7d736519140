package org.childrensservices.core.returns;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {

    private static <V> @Nullable V value(Column<V> column, String text) {
        return requireNonNull(column.read(text)).value();
    }

    private static <V> @Nullable Rule fault(Column<V> column, String text) {
        return requireNonNull(column.read(text)).fault();
    }

    @Test
    void everyKindOfColumnReadsItsTextWithoutTheBlanksAround() {
        assertThat(value(Column.text("A"), " x y ")).isEqualTo("x y");
        assertThat(value(Column.personalText("A"), "x ")).isEqualTo(SourceText.personal("x"));
        assertThat(value(Column.personId("A"), " C7")).isEqualTo(PersonId.of("C7"));
        assertThat(value(Column.date("A", DateForm.ISO), "2020-01-02 ")).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(value(Column.flag("A"), "TRUE")).isEqualTo(true);
        assertThat(value(Column.code("A", Sex.class), Sex.FEMALE.code())).isEqualTo(Coded.of(Sex.FEMALE));
        assertThat(value(Column.upn("A", "none"::equals), "none")).isEqualTo(SourceText.personal("none"));
    }

    @Test
    void whatCannotBeReadBreaksARule() {
        assertThat(fault(Column.personId("A"), "C 7")).isEqualTo(ReadingRules.ID_UNREADABLE);
        assertThat(value(Column.personId("A"), "C 7")).isNull();
        assertThat(requireNonNull(fault(Column.date("A", DateForm.ISO), "soon")).code())
                .isEqualTo("date.unreadable");
        assertThat(fault(Column.flag("A"), "yes")).isEqualTo(ReadingRules.FLAG_UNREADABLE);
        assertThat(fault(Column.code("A", Sex.class), "?")).isEqualTo(ReadingRules.CODE_UNKNOWN);
        assertThat(requireNonNull(value(Column.code("A", Sex.class), "?")).text())
                .isEqualTo("?");
        Column<SourceText> upn = Column.upn("A", "none"::equals);
        assertThat(requireNonNull(fault(upn, "B82")).code()).isEqualTo("upn.invalid");
        assertThat(value(upn, "B82")).isEqualTo(SourceText.personal("B82"));
        assertThat(fault(upn, "none")).isNull();
        assertThat(requireNonNull(fault(upn, "B82")).message()).doesNotContain("B82");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00A0", "\u2003 \n", "\u001C\u001F"})
    void blankTextIsNoValue(String blank) {
        assertThat(Column.text("A").read(blank)).isNull();
        assertThat(Column.code("A", Sex.class).read(blank)).isNull();
        assertThat(value(Column.text("A"), blank + "x" + blank)).isEqualTo("x");
        assertThat(Column.strip(blank + "~ !" + blank)).isEqualTo("~ !");
        assertThat(Column.strip("a" + blank)).isEqualTo("a");
        assertThat(Column.strip(blank + "a")).isEqualTo("a");
    }

    /** What a blank or unreadable cell does to its row: whether it is a finding, and whether the row is kept raw. */
    @Test
    void aColumnSaysWhatItsFaultsMean() {
        Column<String> column = Column.text("A").personal();
        assertThat(List.of(column, column.expected(), column.required(), column.decisive()))
                .allMatch(Column::isPersonal)
                .allMatch(each -> each.heading().equals("A"))
                .extracting(
                        each -> each.faultIfBlank() != null, each -> each.decides(true), each -> each.decides(false))
                .containsExactly(
                        tuple(false, false, false),
                        tuple(true, false, false),
                        tuple(true, true, true),
                        tuple(false, false, true));
        Column<LocalDate> date = Column.date("A", DateForm.ISO);
        assertThat(List.of(date.personal(), date.expected(), date.required(), date.decisive()))
                .allMatch(each -> each.dates() == DateForm.ISO);
        assertThat(column.dates()).isNull();
    }

    @Test
    void onlyPersonalColumnsHideTheirText() {
        assertThat(Column.text("A").isPersonal()).isFalse();
        assertThat(Column.text("A").shown("x")).isEqualTo(SourceText.of("x"));
        for (Column<?> personal : List.of(Column.personalText("A"), Column.upn("A", text -> false))) {
            assertThat(personal.isPersonal()).isTrue();
            assertThat(personal.shown("x")).isEqualTo(SourceText.personal("x"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " A", "A "})
    void aHeadingIsNotBlankAndHasNoBlanksAround(String heading) {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text(heading));
    }
}
