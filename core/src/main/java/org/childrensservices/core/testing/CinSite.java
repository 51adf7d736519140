package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.time.ReportingYear;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A block of a clean census, which a fault may change. */
record CinSite(Element element, ReportingYear year) {

    /** The elements that are blocks; all others are fields, or groups of fields. */
    static final ImmutableSet<String> BLOCKS = ImmutableSet.of(
            "Message",
            "Header",
            "Child",
            "CINdetails",
            "Assessments",
            "CINPlanDates",
            "Section47",
            "ChildProtectionPlans",
            "Reviews");

    private static ImmutableList<Element> inside(Element element) {
        ImmutableList.Builder<Element> elements = ImmutableList.builder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                elements.add(inner);
            }
        }
        return elements.build();
    }

    private static ImmutableList<Element> fields(Element element, String name) {
        ImmutableList.Builder<Element> fields = ImmutableList.builder();
        for (Element inner : inside(element)) {
            if (inner.getTagName().equals(name)) {
                fields.add(inner);
            } else if (!BLOCKS.contains(inner.getTagName())) {
                fields.addAll(fields(inner, name));
            }
        }
        return fields.build();
    }

    ImmutableList<String> texts(String field) {
        return fields(element, field).stream().map(Element::getTextContent).collect(ImmutableList.toImmutableList());
    }

    String text(String field) {
        return texts(field).stream().findFirst().orElse("");
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    boolean is(String field, String... texts) {
        return ImmutableList.copyOf(texts).contains(text(field));
    }

    boolean says(String field) {
        return is(field, "true", "1");
    }

    LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    boolean inYear(String field) {
        return has(field) && year.contains(day(field));
    }

    LocalDate first() {
        return year.firstDay();
    }

    LocalDate last() {
        return year.lastDay();
    }

    /** The blocks of a name, however deep. */
    ImmutableList<CinSite> blocks(String name) {
        ImmutableList.Builder<CinSite> blocks = ImmutableList.builder();
        for (Element inner : inside(element)) {
            CinSite site = new CinSite(inner, year);
            if (inner.getTagName().equals(name)) {
                blocks.add(site);
            }
            blocks.addAll(site.blocks(name));
        }
        return blocks.build();
    }

    boolean hasBlock(String name) {
        return !blocks(name).isEmpty();
    }

    boolean hasNoBlocks() {
        return BLOCKS.stream().noneMatch(this::hasBlock);
    }

    /** The block of a name around this one, or this one. */
    CinSite around(String name) {
        Element outer = element;
        while (!outer.getTagName().equals(name)) {
            outer = (Element) outer.getParentNode();
        }
        return new CinSite(outer, year);
    }

    CinSite child() {
        return around("Child");
    }

    CinSite referral() {
        return around("CINdetails");
    }

    /** Whether it is the only block of its name about the child. */
    boolean isOnly() {
        return child().blocks(element.getTagName()).size() == 1;
    }

    void set(String field, String text) {
        List<Element> fields = fields(element, field);
        if (fields.isEmpty()) {
            add(field, text);
        } else {
            fields.get(0).setTextContent(text);
        }
    }

    void set(String field, LocalDate day) {
        set(field, day.toString());
    }

    /** Adds a field, beside others of the name if there are any. */
    void add(String field, String text) {
        Element added = element.getOwnerDocument().createElement(field);
        added.setTextContent(text);
        List<Element> fields = fields(element, field);
        Node group = fields.isEmpty() ? element : fields.get(0).getParentNode();
        group.appendChild(added);
    }

    void remove(String field) {
        fields(element, field).forEach(CinSite::drop);
    }

    private static void drop(Element element) {
        element.getParentNode().removeChild(element);
    }

    void removeBlocks(String name) {
        blocks(name).forEach(site -> drop(site.element));
    }

    /** Adds a block with fields, names and texts in turn. */
    void addBlock(String name, Object... fields) {
        Element added = element.getOwnerDocument().createElement(name);
        element.appendChild(added);
        CinSite site = new CinSite(added, year);
        for (int i = 0; i < fields.length; i += 2) {
            site.set((String) fields[i], fields[i + 1].toString());
        }
    }

    /** A copy after this block. */
    CinSite copy() {
        Element copy = (Element) element.cloneNode(true);
        element.getParentNode().insertBefore(copy, element.getNextSibling());
        return new CinSite(copy, year);
    }
}
