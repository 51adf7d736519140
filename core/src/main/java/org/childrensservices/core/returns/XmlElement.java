package org.childrensservices.core.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element of an XML file, as it is read. */
final class XmlElement {

    /** The most characters of a text that are kept. */
    private static final int LONGEST_TEXT = 10_000;

    private final String name;
    private final long line;
    private final StringBuilder text = new StringBuilder(0);
    private final List<XmlElement> elements = new ArrayList<>(0);
    private boolean complete;
    private boolean cut;

    XmlElement(String name, long line) {
        this.name = name;
        this.line = line;
    }

    void add(XmlElement element) {
        elements.add(element);
    }

    void add(String more) {
        int room = Math.min(more.length(), LONGEST_TEXT - text.length());
        text.append(more, 0, room);
        cut |= room < more.length();
    }

    /** Takes note that the element was read to its end. */
    void complete() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether the text was longer than is kept. */
    boolean isCut() {
        return cut;
    }

    String name() {
        return name;
    }

    long line() {
        return line;
    }

    /** The text that stands directly inside. */
    String text() {
        return text.toString();
    }

    boolean hasText() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is text here or in an element inside. */
    boolean hasTextWithin() {
        return hasText() || elements.stream().anyMatch(XmlElement::hasTextWithin);
    }

    List<XmlElement> elements() {
        return elements;
    }

    /** The first element of a name directly inside, null if there is none. */
    @Nullable
    XmlElement find(String wanted) {
        for (XmlElement element : elements) {
            if (element.name.equals(wanted)) {
                return element;
            }
        }
        return null;
    }

    /** What is done with this element and all inside it, the outer before the inner. */
    void forEach(Consumer<? super XmlElement> action) {
        action.accept(this);
        elements.forEach(element -> element.forEach(action));
    }
}
