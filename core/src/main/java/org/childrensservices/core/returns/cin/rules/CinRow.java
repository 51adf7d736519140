package org.childrensservices.core.returns.cin.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.RawElement;
import org.childrensservices.core.returns.rules.CheckedField;
import org.childrensservices.core.returns.rules.CheckedRow;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A block of the census as rules see it: the text and the dates of its fields, and the blocks in and around it. Text is
 * as it was found, but for blanks around it. Of a field that stands several times this is the first; {@link #each} has
 * them all. The text form shows no element.
 */
public final class CinRow extends CheckedRow<CinField> {

    private final CinTable table;
    private final RawBlock block;
    private final Optional<CinRow> parent;
    private final Optional<PersonId> childId;
    private final ReportingYear year;
    private final List<CinRow> rows = new ArrayList<>();
    private final String[] texts;
    private final @Nullable LocalDate[] days;
    private final Optional<RawElement> one;

    CinRow(CinTable table, RawBlock block, Optional<CinRow> parent, ReportingYear year) {
        this(table, block, parent, parent.map(CinRow::childId).orElseGet(() -> id(block)), year, Optional.empty());
        parent.ifPresent(outer -> outer.rows.add(this));
    }

    private CinRow(
            CinTable table,
            RawBlock block,
            Optional<CinRow> parent,
            Optional<PersonId> childId,
            ReportingYear year,
            Optional<RawElement> one) {
        this.table = table;
        this.block = block;
        this.parent = parent;
        this.childId = childId;
        this.year = year;
        this.one = one;
        int size = table.fields().size();
        this.texts = new String[size];
        this.days = new LocalDate[size];
        for (int i = 0; i < size; i++) {
            String heading = table.fields().get(i).heading();
            texts[i] = one.filter(element -> element.name().equals(heading))
                    .map(element ->
                            CharMatcher.whitespace().trimFrom(element.text().reveal()))
                    .orElseGet(() -> block.text(heading));
            days[i] = DateForm.ISO.parse(texts[i]).find().orElse(null);
        }
    }

    private static Optional<PersonId> id(RawBlock block) {
        return PersonId.parse(block.text(CinField.CHILD_ID.heading())).toOptional();
    }

    /** The same row as one of the return and no child. */
    CinRow ofNoChild() {
        return new CinRow(table, block, parent, Optional.empty(), year, one);
    }

    @Override
    public Optional<PersonId> childId() {
        return childId;
    }

    @Override
    public ReportingYear year() {
        return year;
    }

    @Override
    public CinTable table() {
        return table;
    }

    /** {@return the block as it was found} */
    public RawBlock raw() {
        return block;
    }

    /** {@return the block in which this one is: the child of a referral, the referral of a plan} */
    public Optional<CinRow> parent() {
        return parent;
    }

    /** {@return the child: the outermost block, which is this one if it is the child itself} */
    public CinRow child() {
        return parent.map(CinRow::child).orElse(this);
    }

    /**
     * Returns the blocks of a kind in this one, however deep.
     *
     * @param kind the kind
     * @return the blocks in the order of the file
     */
    public ImmutableList<CinRow> rows(CinTable kind) {
        ImmutableList.Builder<CinRow> found = ImmutableList.builder();
        for (CinRow row : rows) {
            if (row.table == kind) {
                found.add(row);
            }
            found.addAll(row.rows(kind));
        }
        return found.build();
    }

    /**
     * Tells whether there are blocks of a kind in this one.
     *
     * @param kind the kind
     * @return whether there is any
     */
    public boolean has(CinTable kind) {
        return !rows(kind).isEmpty();
    }

    /**
     * Returns the row once for each time that a field stands in it, each telling that one.
     *
     * @param field a field of the block
     * @return the rows in the order of the file
     */
    public ImmutableList<CinRow> each(CinField field) {
        return block.fields(field.heading()).stream()
                .map(element -> new CinRow(table, block, parent, childId, year, Optional.of(element)))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<RawElement> element(CheckedField field) {
        return one.filter(element -> element.name().equals(field.heading()));
    }

    @Override
    public Origin origin(CheckedField field) {
        return element(field).map(RawElement::origin).orElseGet(() -> block.origin(field.heading()));
    }

    @Override
    public SourceText sourceText(CheckedField field) {
        return element(field)
                .map(RawElement::text)
                .or(() -> block.cell(field.heading()))
                .orElse(SourceText.empty());
    }

    private int index(CinField field) {
        int index = table.position(field);
        checkArgument(index >= 0, "field must be one of %s: %s", table, field);
        return index;
    }

    @Override
    public String text(CinField field) {
        return texts[index(field)];
    }

    @Override
    public Optional<LocalDate> day(CinField field) {
        return Optional.ofNullable(days[index(field)]);
    }

    /** Whether a field says yes. */
    boolean says(CinField field) {
        return block.flag(field.heading()).orElse(false);
    }

    /** Whether a field says neither yes nor no. */
    boolean saysNothing(CinField field) {
        return block.flag(field.heading()).isEmpty();
    }

    /** {@return the block and where it stands, such as {@code "Section47 at cin.xml:41"}} */
    @Override
    public String toString() {
        return table + " at " + block.origin();
    }
}
