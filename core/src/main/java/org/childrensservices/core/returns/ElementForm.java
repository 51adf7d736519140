package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.util.Optional;
import java.util.function.Consumer;
import org.childrensservices.core.time.ReportingYear;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of an element of an XML return and, in their official order, of those inside it. Four kinds make a
 * return: fields hold text, groups hold fields, blocks hold fields and groups and blocks and are the rows of the
 * return, and containers hold blocks without end. Immutable.
 *
 * <pre>{@code
 * ElementForm message = ElementForm.container("Message", ElementForm.block("Child", ElementForm.field(ID)).many());
 * }</pre>
 */
public final class ElementForm {

    private enum Kind {
        CONTAINER,
        BLOCK,
        GROUP,
        FIELD
    }

    private final String name;
    private final Kind kind;
    private final Optional<Column<?>> column;
    private final ImmutableMap<String, ElementForm> inside;
    private final ImmutableList<Column<?>> columns;
    private final boolean many;
    private final Range<ReportingYear> years;

    private ElementForm(
            String name,
            Kind kind,
            Optional<Column<?>> column,
            ImmutableMap<String, ElementForm> inside,
            boolean many,
            Range<ReportingYear> years) {
        this.name = name;
        this.kind = kind;
        this.column = column;
        this.inside = inside;
        this.columns = columns(column, inside);
        this.many = many;
        this.years = years;
    }

    private static ElementForm of(String name, Kind kind, ElementForm... inside) {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        ImmutableMap<String, ElementForm> byName =
                ImmutableList.copyOf(inside).stream().collect(ImmutableMap.toImmutableMap(f -> f.name, f -> f));
        return new ElementForm(name, kind, Optional.empty(), byName, false, Range.all());
    }

    private static ImmutableList<Column<?>> columns(Optional<Column<?>> own, ImmutableMap<String, ElementForm> inside) {
        ImmutableList.Builder<Column<?>> columns = ImmutableList.builder();
        own.ifPresent(columns::add);
        inside.values().stream().filter(form -> !form.isBlock()).forEach(form -> columns.addAll(form.columns));
        return columns.build();
    }

    /**
     * Returns an element that holds any number of blocks and is read through, never kept.
     *
     * @param name the name
     * @param inside the containers and blocks inside it
     * @return the form
     */
    public static ElementForm container(String name, ElementForm... inside) {
        for (ElementForm form : inside) {
            checkArgument(form.isContainer() || form.isBlock(), "%s must hold containers and blocks: %s", name, form);
        }
        return of(name, Kind.CONTAINER, inside);
    }

    /**
     * Returns an element that is a row of the return.
     *
     * @param name the name
     * @param inside the fields, groups and blocks inside it
     * @return the form
     */
    public static ElementForm block(String name, ElementForm... inside) {
        for (ElementForm form : inside) {
            checkArgument(!form.isContainer(), "%s must hold no container: %s", name, form);
        }
        return of(name, Kind.BLOCK, inside);
    }

    /**
     * Returns an element that holds fields of the block around it.
     *
     * @param name the name
     * @param inside the fields and groups inside it
     * @return the form
     */
    public static ElementForm group(String name, ElementForm... inside) {
        for (ElementForm form : inside) {
            checkArgument(!form.isContainer() && !form.isBlock(), "%s must hold fields and groups: %s", name, form);
        }
        return of(name, Kind.GROUP, inside);
    }

    /**
     * Returns an element that holds text.
     *
     * @param column what the text means; the heading is the name of the element
     * @return the form
     */
    public static ElementForm field(Column<?> column) {
        return new ElementForm(
                column.heading(), Kind.FIELD, Optional.of(column), ImmutableMap.of(), false, Range.all());
    }

    /** {@return the same form of an element that may stand several times beside itself} */
    public ElementForm many() {
        return new ElementForm(name, kind, column, inside, true, years);
    }

    /**
     * Returns the same form of an element that is not part of the return in every year.
     *
     * @param inForce the years in which it is
     * @return the form
     */
    public ElementForm in(Range<ReportingYear> inForce) {
        return new ElementForm(name, kind, column, inside, many, checkNotNull(inForce, "inForce"));
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the forms of the elements inside, in their official order} */
    public ImmutableList<ElementForm> inside() {
        return inside.values().asList();
    }

    /** {@return the columns of the fields inside, also of those in groups, but not of those in other blocks} */
    public ImmutableList<Column<?>> columns() {
        return columns;
    }

    /** {@return whether it may stand several times beside itself} */
    public boolean isMany() {
        return many;
    }

    /** {@return the years in which it is part of the return} */
    public Range<ReportingYear> years() {
        return years;
    }

    /** {@return whether it is a row of the return} */
    public boolean isBlock() {
        return kind == Kind.BLOCK;
    }

    /** {@return whether it is read through and never kept} */
    public boolean isContainer() {
        return kind == Kind.CONTAINER;
    }

    /** {@return whether it holds text} */
    public boolean isField() {
        return kind == Kind.FIELD;
    }

    /** Whether its text is personal, as all is in an element that should hold none. */
    boolean isPersonal() {
        return column.map(Column::isPersonal).orElse(true);
    }

    /** The form of an element inside, null if none is known. */
    @Nullable
    ElementForm find(String element) {
        return inside.get(element);
    }

    /** What is done with each element inside of which nothing is known, and so on below. */
    void forUnknown(RawElement element, Consumer<? super RawElement> action) {
        for (RawElement each : element.elements()) {
            ElementForm form = find(each.name());
            if (form != null) {
                form.forUnknown(each, action);
            } else if (!each.isStray()) {
                action.accept(each);
            }
        }
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
