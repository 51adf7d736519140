package org.childrensservices.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;

class ElementFormTest {

    private static final Column<String> A = Column.text("A");
    private static final Column<String> B = Column.text("B").personal();

    @Test
    void theColumnsOfABlockAreItsOwnAndThoseOfItsGroups() {
        ElementForm inner = ElementForm.block("Inner", ElementForm.field(Column.text("C")));
        ElementForm block = ElementForm.block(
                "Block", ElementForm.field(A), inner, ElementForm.group("Group", ElementForm.field(B)));
        assertThat(block.columns()).containsExactly(A, B);
        assertThat(block.inside()).extracting(ElementForm::name).containsExactly("A", "Inner", "Group");
        assertThat(block.find("Group")).hasToString("Group");
        assertThat(block.find("B")).isNull();
        assertThat(ElementForm.container("Root", block).columns()).isEmpty();
    }

    @Test
    void eachKindIsWhatItIs() {
        ElementForm field = ElementForm.field(A);
        ElementForm group = ElementForm.group("Group", field);
        ElementForm block = ElementForm.block("Block", group);
        ElementForm container = ElementForm.container("Root", block);
        assertThat(new ElementForm[] {field, group, block, container})
                .extracting(ElementForm::isField, ElementForm::isBlock, ElementForm::isContainer)
                .containsExactly(
                        tuple(true, false, false),
                        tuple(false, false, false),
                        tuple(false, true, false),
                        tuple(false, false, true));
        assertThat(field.isPersonal()).isFalse();
        assertThat(ElementForm.field(B).isPersonal()).isTrue();
        assertThat(group.isPersonal()).isTrue();
    }

    @Test
    void anElementMayStandSeveralTimesAndInSomeYears() {
        ElementForm field = ElementForm.field(A);
        Range<ReportingYear> years = Range.atLeast(ReportingYear.ending(2024));
        assertThat(field.isMany()).isFalse();
        assertThat(field.many().isMany()).isTrue();
        assertThat(field.years()).isEqualTo(Range.all());
        assertThat(field.many().in(years).years()).isEqualTo(years);
        assertThat(field.in(years).many().years()).isEqualTo(years);
        assertThat(field.many().in(years).isMany()).isTrue();
        assertThat(field.many().columns()).containsExactly(A);
    }

    private static RawElement element(String name, RawElement... inside) {
        return new RawElement(
                name,
                Origin.ofLine("a.xml", 1),
                1,
                SourceText.empty(),
                ImmutableList.copyOf(inside),
                RawElement.State.WHOLE);
    }

    /** What is inside an unknown element goes with it. */
    @Test
    void unknownElementsAreFoundHoweverDeepTheyStand() {
        ElementForm block = ElementForm.block("Block", ElementForm.group("Group", ElementForm.field(A)));
        List<String> unknown = new ArrayList<>();
        block.forUnknown(
                element(
                        "Block",
                        element("Group", element("A"), element("B", element("C")), element("")),
                        element("D"),
                        element("")),
                each -> unknown.add(each.name()));
        assertThat(unknown).containsExactly("B", "D");
    }

    @Test
    void elementsAreEqualIfAllThatIsInThemIs() {
        RawElement element = element("A", element("B"), element("C"));
        assertThat(element)
                .isEqualTo(element("A", element("B"), element("C")))
                .hasSameHashCodeAs(element("A", element("B"), element("C")));
        for (RawElement other :
                List.of(element("B", element("B"), element("C")), element("A", element("B")), element("A"))) {
            assertThat(element).isNotEqualTo(other);
            assertThat(element.hashCode()).isNotEqualTo(other.hashCode());
        }
        RawBlock block = new RawBlock(element, null, null);
        assertThat(block)
                .isEqualTo(new RawBlock(element("A", element("B"), element("C")), null, null))
                .isNotEqualTo(new RawBlock(element("A"), null, null));
        assertThat(block.hashCode()).isNotEqualTo(new RawBlock(element("A"), null, null).hashCode());
    }

    @Test
    void whatCannotStandInEachOtherIsRefused() {
        ElementForm field = ElementForm.field(A);
        ElementForm block = ElementForm.block("Block", field);
        ElementForm container = ElementForm.container("Root", block);
        assertThat(ElementForm.container("Outer", container, block).inside()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElementForm.container("Outer", field))
                .withMessage("Outer must hold containers and blocks: A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElementForm.block("Outer", container))
                .withMessage("Outer must hold no container: Root");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElementForm.group("Outer", block))
                .withMessage("Outer must hold fields and groups: Block");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElementForm.group("Outer", container))
                .withMessage("Outer must hold fields and groups: Root");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElementForm.block(" "))
                .withMessage("name must not be blank: ' '");
    }
}
