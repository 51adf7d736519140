package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/**
 * An element of an XML file as it was found: its name without a namespace, where it stood, and what was in it, text or
 * elements. Text beside elements is kept as an element without a name. Attributes and comments are not kept. Equal are
 * elements of the same names and texts, wherever they stood. The text form shows no personal text.
 */
public final class RawElement {

    /** What speaks against taking an element at its word. */
    enum State {
        /** Nothing. */
        WHOLE,
        /** Its text was longer than is kept. */
        CUT,
        /** The file broke off within it. */
        UNFINISHED
    }

    private final String name;
    private final Origin origin;
    private final int character;
    private final SourceText text;
    private final ImmutableList<RawElement> elements;
    private final State state;

    RawElement(
            String name,
            Origin origin,
            int character,
            SourceText text,
            ImmutableList<RawElement> elements,
            State state) {
        this.name = checkNotNull(name, "name");
        this.origin = checkNotNull(origin, "origin");
        this.character = character;
        this.text = checkNotNull(text, "text");
        this.elements = checkNotNull(elements, "elements");
        this.state = state;
    }

    /** {@return the name without a namespace; empty for text that stands beside elements} */
    public String name() {
        return name;
    }

    /** {@return the file, the line and the name} */
    public Origin origin() {
        return origin;
    }

    /** {@return the character of the line, from 1, at which the content begins} */
    public int character() {
        return character;
    }

    /** {@return the text as it stands; empty if there is none, or elements are in its place} */
    public SourceText text() {
        return text;
    }

    /** {@return the elements directly inside, in the order of the file} */
    public ImmutableList<RawElement> elements() {
        return elements;
    }

    State state() {
        return state;
    }

    /** Whether this is text beside elements. */
    boolean isStray() {
        return name.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawElement that
                && name.equals(that.name)
                && text.equals(that.text)
                && elements.equals(that.elements);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + text.hashCode()) + elements.hashCode();
    }

    /** {@return such as {@code "CINclosureDate at cin.xml:41"}} */
    @Override
    public String toString() {
        return (isStray() ? "text" : name) + " at " + origin.file() + ":" + origin.line();
    }
}
