package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A block of an XML return as it was found, such as a referral: its fields, whatever groups they stand in, the blocks
 * inside it, and the block around it. As a row, its headings are the names of its fields. Equal are blocks of equal
 * elements.
 *
 * <pre>{@code
 * for (RawBlock referral : child.blocks("CINdetails")) {
 *     Optional<LocalDate> closed = referral.date("CINclosureDate");
 *     for (RawBlock assessment : referral.blocks("Assessments")) {
 *         assessment.fields("AssessmentFactors").forEach(factor -> factor.text());
 *     }
 * }
 * }</pre>
 */
public final class RawBlock implements RawRow {

    private final RawElement element;
    private final @Nullable RawBlock parent;
    private final ImmutableList<RawElement> fields;
    private final ImmutableList<RawElement> strayTexts;
    private final ImmutableList<RawBlock> blocks;

    RawBlock(RawElement element, @Nullable ElementForm form, @Nullable RawBlock parent) {
        this.element = element;
        this.parent = parent;
        ImmutableList.Builder<RawElement> leaves = ImmutableList.builder();
        ImmutableList.Builder<RawElement> stray = ImmutableList.builder();
        ImmutableList.Builder<RawBlock> nested = ImmutableList.builder();
        sort(element, form, leaves, stray, nested);
        this.fields = leaves.build();
        this.strayTexts = stray.build();
        this.blocks = nested.build();
    }

    private void sort(
            RawElement around,
            @Nullable ElementForm form,
            ImmutableList.Builder<RawElement> leaves,
            ImmutableList.Builder<RawElement> stray,
            ImmutableList.Builder<RawBlock> nested) {
        if (around.elements().isEmpty() && form != null && !form.isField()) {
            if (!around.text().reveal().isBlank()) {
                stray.add(around);
            }
            return;
        }
        for (RawElement each : around.elements()) {
            ElementForm inner = form == null ? null : form.find(each.name());
            if (each.isStray()) {
                stray.add(each);
            } else if (inner != null && inner.isBlock()) {
                nested.add(new RawBlock(each, inner, this));
            } else if (each.elements().isEmpty()) {
                leaves.add(each);
                if (inner != null && !inner.isField() && !each.text().reveal().isBlank()) {
                    stray.add(each);
                }
            } else {
                sort(each, inner, leaves, stray, nested);
            }
        }
    }

    /** {@return the name, such as {@code "CINdetails"}} */
    @Override
    public String table() {
        return element.name();
    }

    @Override
    public Origin origin() {
        return element.origin();
    }

    /** {@return the element that is the block, with all that is in it} */
    public RawElement element() {
        return element;
    }

    /** {@return the block around it, empty for one that stands in none} */
    public Optional<RawBlock> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@return the blocks directly inside, in the order of the file} */
    public ImmutableList<RawBlock> blocks() {
        return blocks;
    }

    /**
     * Returns the blocks of a kind directly inside.
     *
     * @param name their name
     * @return the blocks, in the order of the file
     */
    public ImmutableList<RawBlock> blocks(String name) {
        return blocks.stream().filter(block -> block.table().equals(name)).collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the elements that hold no others, in the order of the file, whatever groups they stand in; a group with
     * nothing in it is among them}
     */
    public ImmutableList<RawElement> fields() {
        return fields;
    }

    /**
     * Returns the fields of a name.
     *
     * @param name the name
     * @return the fields, in the order of the file
     */
    public ImmutableList<RawElement> fields(String name) {
        ImmutableList.Builder<RawElement> named = ImmutableList.builder();
        for (RawElement field : fields) {
            if (field.name().equals(name)) {
                named.add(field);
            }
        }
        return named.build();
    }

    /**
     * Returns the field of a name.
     *
     * @param name the name
     * @return the field, of several the first; empty if there is none
     */
    public Optional<RawElement> field(String name) {
        return Optional.ofNullable(first(name));
    }

    private @Nullable RawElement first(String name) {
        for (RawElement field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    /**
     * Returns the text of a field.
     *
     * @param name the name
     * @return the text without blanks around it, of several fields that of the first, personal or not; empty if there
     *     is none
     */
    public String text(String name) {
        RawElement field = first(name);
        return field == null ? "" : Column.strip(field.text().reveal());
    }

    /**
     * Tells whether a field is filled.
     *
     * @param name the name
     * @return whether the first field of that name holds any text
     */
    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /**
     * Returns the date in a field.
     *
     * @param name the name
     * @return the date of the first field of that name, empty if it is blank or holds no date as ISO writes it
     */
    public Optional<LocalDate> date(String name) {
        return DateForm.ISO.parse(text(name)).find();
    }

    /**
     * Returns the yes or no in a field.
     *
     * @param name the name
     * @return whether the first field of that name says {@code true} or {@code 1}; empty if it says neither that nor
     *     {@code false} or {@code 0}, in whatever case
     */
    public Optional<Boolean> flag(String name) {
        return YesNo.parse(text(name)).find();
    }

    /** Text where there should be none. */
    ImmutableList<RawElement> strayTexts() {
        return strayTexts;
    }

    @Override
    public ImmutableList<String> headings() {
        return fields.stream().map(RawElement::name).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<SourceText> cells() {
        return fields.stream().map(RawElement::text).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String reveal(int position) {
        return fields.get(position).text().reveal();
    }

    @Override
    public Optional<LocalDate> day(int position) {
        return DateForm.ISO.parse(Column.strip(reveal(position))).find();
    }

    @Override
    public Optional<SourceText> cell(String heading) {
        return field(heading).map(RawElement::text);
    }

    @Override
    public Origin origin(String heading) {
        RawElement field = first(heading);
        return field == null ? origin().at(heading) : field.origin();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawBlock that && element.equals(that.element);
    }

    @Override
    public int hashCode() {
        return element.hashCode();
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", element + " (", ")");
        fields.forEach(field -> text.add(field.name() + "=" + field.text()));
        return text.toString();
    }
}
