package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/** The writing of one XML file of tables, as {@link XmlTables#write} tells: person by person. Used once. */
final class XmlTablesWriting<R> {

    /** Names that an element can have for certain; XML allows some more. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_À-ÖØ-öø-ÿ][A-Za-z0-9_.À-ÖØ-öø-ÿ-]*");

    private final XmlTables<R> form;
    private final XmlTables.Rows<R> headers;
    private final ListMultimap<String, Person> persons = LinkedListMultimap.create();
    private final List<RawElement> unknown = new ArrayList<>();
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    XmlTablesWriting(XmlTables<R> form) {
        this.form = form;
        this.headers = form.rows().get(0);
    }

    ImmutableList<Finding> write(Iterable<? extends Reading<R>> rows, Writer out) throws IOException {
        List<TableRow> others = new ArrayList<>();
        for (Reading<R> row : rows) {
            if (!(row.raw() instanceof TableRow raw)) {
                continue;
            }
            if (!raw.isWhole()) {
                leaveOut(raw, "it is not known what stands where in the row, so it has no place in XML");
            } else if (raw.isOf(headers.table())) {
                persons.put(id(raw), new Person(raw, true));
            } else {
                others.add(raw);
            }
        }
        others.forEach(this::add);
        List<RawElement> elements = new ArrayList<>();
        persons.values().forEach(person -> person.element().ifPresent(elements::add));
        elements.addAll(unknown);
        XmlFileWriting.write(
                ElementForm.container(form.root(), ElementForm.block(form.person())),
                elements.stream()
                        .map(element -> new RawBlock(element, null, null))
                        .collect(ImmutableList.toImmutableList()),
                out);
        return findings.build();
    }

    private void add(TableRow row) {
        for (XmlTables.Rows<R> each : form.rows()) {
            if (row.isOf(each.table())) {
                add(row, each);
                return;
            }
        }
        if (row.layout().columns().isEmpty()
                && isName(row.table())
                && !row.table().equals(form.person())) {
            Branch element = new Branch(row.table(), row.origin());
            addExtras(row, element);
            unknown.add(element.close());
        } else {
            leaveOut(row, "the form of the return in XML has no rows of " + row.table());
        }
    }

    /** Adds a row to the first of the persons of its id who has room for it, best to one who agrees and needs it. */
    private void add(TableRow row, XmlTables.Rows<R> rows) {
        if (!isFilled(row, rows)) {
            leaveOut(row, "nothing but its child is filled in the row, so it has no place in XML");
            return;
        }
        List<Person> known = persons.get(id(row));
        if (known.isEmpty()) {
            known.add(new Person(row, false));
        }
        List<Person> open =
                known.stream().filter(person -> person.hasRoom(rows)).toList();
        if (open.isEmpty()) {
            leaveOut(row, "XML has room for one row of " + row.table() + " for each header of a child");
            return;
        }
        open.stream()
                .filter(person -> person.agrees(row, rows))
                .min(Comparator.comparing(person -> !person.needs(rows)))
                .orElse(open.get(0))
                .add(row, rows);
    }

    /** Whether reading would find the row again. */
    private boolean isFilled(TableRow row, XmlTables.Rows<R> rows) {
        if (rows.flag().isPresent()) {
            return true;
        }
        Stream<Integer> extras = form.isShared(rows)
                ? Stream.of()
                : row.layout().extraPositions().stream()
                        .filter(position -> isName(row.layout().headings().get(position)));
        return Stream.concat(ownPositions(row), extras)
                .map(row::reveal)
                .anyMatch(text -> !text.isBlank() && isXml(text));
    }

    /** Where the cells of a row are that are not taken from who the person is. */
    private Stream<Integer> ownPositions(TableRow row) {
        return positions(row)
                .filter(position -> !form.isKey(row.layout().headings().get(position)));
    }

    /** Where the cells of a row are that are taken from who the person is. */
    private Stream<Integer> keyPositions(TableRow row) {
        return positions(row)
                .filter(position -> form.isKey(row.layout().headings().get(position)));
    }

    private static Stream<Integer> positions(TableRow row) {
        return IntStream.range(0, row.layout().columns().size()).mapToObj(row.layout()::position);
    }

    private boolean isInHeader(XmlTables.Rows<R> rows) {
        return rows.path().get(0).equals(form.key());
    }

    private String id(TableRow row) {
        return Column.strip(row.cell(form.id()).map(SourceText::reveal).orElse(""));
    }

    private void addExtras(TableRow row, Branch to) {
        for (int position : row.layout().extraPositions()) {
            addExtra(row, position, to);
        }
    }

    private void addExtra(TableRow row, int position, Branch to) {
        String heading = row.layout().headings().get(position);
        String text = row.reveal(position);
        if (text.isBlank()) {
            return;
        }
        if (heading.equals(to.name) && to.text.isEmpty()) {
            to.text = xml(row, position);
        } else if (isName(heading)) {
            to.add(heading, xml(row, position));
        } else {
            leaveOut(row, position, "the heading is no name that an element can have, so the cell was not written");
        }
    }

    private static boolean isName(String heading) {
        return NAME.matcher(heading).matches();
    }

    /** The text of a cell, blank where XML cannot hold it. */
    private String xml(TableRow row, int position) {
        String text = row.reveal(position);
        if (isXml(text)) {
            return text;
        }
        leaveOut(row, position, "XML cannot hold a character of the cell, so it was not written");
        return "";
    }

    private static boolean isXml(String text) {
        return text.codePoints()
                .allMatch(c -> c >= ' '
                        ? (c <= 0xD7FF || c >= 0xE000) && c != 0xFFFE && c != 0xFFFF
                        : c == '\t' || c == '\n' || c == '\r');
    }

    private void leaveOut(TableRow row, String why) {
        findings.add(WritingRules.ROW_UNWRITTEN.saying(why).finding(row.origin(), SourceText.empty()));
    }

    private void leaveOut(TableRow row, int position, String why) {
        Origin origin = row.origin(row.layout().headings().get(position));
        findings.add(WritingRules.CELL_UNWRITTEN.saying(why).finding(origin, row.cell(position)));
    }

    /** An element that is being made. */
    private final class Branch {

        private final String name;
        private final Origin origin;
        private final List<RawElement> inside = new ArrayList<>();
        private String text = "";

        Branch(String name, Origin origin) {
            this.name = name;
            this.origin = origin;
        }

        void add(String element, String content) {
            inside.add(new RawElement(
                    element, origin, 1, SourceText.personal(content), ImmutableList.of(), RawElement.State.WHOLE));
        }

        boolean isBlank() {
            return text.isBlank() && inside.stream().allMatch(this::isBlank);
        }

        private boolean isBlank(RawElement element) {
            return element.text().reveal().isBlank()
                    && element.elements().stream().allMatch(this::isBlank);
        }

        RawElement close() {
            inside.sort(Comparator.comparingInt(element -> form.place(element.name())));
            if (!text.isEmpty() && !inside.isEmpty()) {
                add("", text);
                text = "";
            }
            return new RawElement(
                    name, origin, 1, SourceText.personal(text), ImmutableList.copyOf(inside), RawElement.State.WHOLE);
        }
    }

    /** Who the rows are about. */
    private final class Person {

        private final TableRow first;
        private final boolean known;
        private final Map<String, String> keys = new HashMap<>();
        private final Map<XmlTables.Rows<R>, TableRow> shared = new LinkedHashMap<>();
        private final ListMultimap<XmlTables.Rows<R>, TableRow> others = LinkedListMultimap.create();

        /** A person, known by the row of who it is or only by another one. */
        Person(TableRow first, boolean known) {
            this.first = first;
            this.known = known;
        }

        /** Whether there is room for a row: one that shares the element of who the person is has none beside it. */
        boolean hasRoom(XmlTables.Rows<R> rows) {
            return !form.isShared(rows) || !shared.containsKey(rows);
        }

        /** Whether a row is the only thing by which who the person is would be found, as nothing is known of it. */
        boolean needs(XmlTables.Rows<R> rows) {
            return known
                    && isInHeader(rows)
                    && shared.isEmpty()
                    && others.keySet().stream().noneMatch(XmlTablesWriting.this::isInHeader)
                    && first.texts().stream().allMatch(String::isBlank);
        }

        /** Whether a row says the same of the person. */
        boolean agrees(TableRow row, XmlTables.Rows<R> rows) {
            boolean denied = rows.flag()
                    .flatMap(flag -> known ? first.cell(flag) : Optional.empty())
                    .filter(text -> !text.reveal().isBlank() && !XmlTables.affirms(text.reveal()))
                    .isPresent();
            return !denied && keyPositions(row).allMatch(position -> agrees(row, position));
        }

        private boolean agrees(TableRow row, int position) {
            String own = keyOf(row.layout().headings().get(position));
            return own == null || Column.strip(own).equals(Column.strip(row.reveal(position)));
        }

        /** What is known of the person under a heading, null if nothing is said of it. */
        private @Nullable String keyOf(String heading) {
            return known ? first.cell(heading).map(SourceText::reveal).orElse(null) : keys.get(heading);
        }

        void add(TableRow row, XmlTables.Rows<R> rows) {
            keyPositions(row).forEach(position -> {
                if (!agrees(row, position)) {
                    leaveOut(row, position, "XML has the cell once for each header, and there it is another");
                } else if (!known) {
                    String heading = row.layout().headings().get(position);
                    keys.computeIfAbsent(heading, any -> xml(row, position));
                }
            });
            if (form.isShared(rows)) {
                shared.put(rows, row);
            } else {
                others.put(rows, row);
            }
        }

        /** The element of the person, empty if there is nothing in it. */
        Optional<RawElement> element() {
            Branch person = new Branch(form.person(), first.origin());
            Branch header = new Branch(form.key(), first.origin());
            for (Column<?> column : headers.table().columns()) {
                addHeaderCell(column.heading(), header);
            }
            for (XmlTables.Rows<R> rows : form.rows()) {
                if (form.isShared(rows)) {
                    addShared(rows, header);
                }
            }
            others.forEach((rows, row) -> {
                Branch element = new Branch(rows.path().get(rows.path().size() - 1), row.origin());
                ownPositions(row).forEach(position -> addCell(row, position, element));
                addExtras(row, element);
                (isInHeader(rows) ? header : person).inside.add(element.close());
            });
            if (known) {
                first.layout().extraPositions().forEach(position -> addHeaderExtra(position, header));
            }
            if (!header.isBlank()) {
                if (!known) {
                    findings.add(WritingRules.ROW_ADDED.finding(first.origin(), SourceText.empty()));
                }
                person.inside.add(header.close());
            } else if (known) {
                leaveOut(first, "nothing is filled in the row, so it has no place in XML");
            }
            return person.inside.isEmpty() ? Optional.empty() : Optional.of(person.close());
        }

        private void addHeaderCell(String heading, Branch to) {
            if (known) {
                addCell(first, first.layout().headings().indexOf(heading), to);
            } else if (form.isKey(heading)) {
                to.add(form.element(heading), keys.getOrDefault(heading, ""));
            }
        }

        private void addCell(TableRow row, int position, Branch to) {
            to.add(form.element(row.layout().headings().get(position)), xml(row, position));
        }

        private void addShared(XmlTables.Rows<R> rows, Branch to) {
            TableRow row = shared.get(rows);
            rows.flag().filter(flag -> !isSaid(flag)).ifPresent(flag -> to.add(flag, row == null ? "" : "1"));
            if (row != null) {
                ownPositions(row).forEach(position -> addCell(row, position, to));
                row.layout().extraPositions().stream()
                        .filter(position -> !row.reveal(position).isBlank())
                        .forEach(position ->
                                leaveOut(row, position, "XML has no place for a cell more in a row of " + row.table()));
            }
        }

        /** Whether the row of who the person is brings a flag along that will be written. */
        private boolean isSaid(String flag) {
            return known
                    && first.layout().extraPositions().stream()
                            .anyMatch(position ->
                                    first.layout().headings().get(position).equals(flag)
                                            && !first.reveal(position).isBlank()
                                            && !makesAnotherRow(position));
        }

        private void addHeaderExtra(int position, Branch to) {
            if (first.reveal(position).isBlank()) {
                return;
            }
            if (makesAnotherRow(position)) {
                leaveOut(first, position, "in XML the cell would be one of a row of another table");
            } else {
                addExtra(first, position, to);
            }
        }

        /** Whether a cell more of the header would be read as one of a row that is not there, or not as that row. */
        private boolean makesAnotherRow(int position) {
            String heading = first.layout().headings().get(position);
            return form.rows().stream().anyMatch(rows -> {
                if (!form.isShared(rows)) {
                    return rows.path().size() > 1 && rows.path().get(1).equals(heading);
                }
                boolean there = shared.containsKey(rows);
                return rows.flag().isPresent()
                        ? rows.flag().get().equals(heading) && XmlTables.affirms(first.reveal(position)) != there
                        : !there && form.isOwn(rows, heading);
            });
        }
    }
}
