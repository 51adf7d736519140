package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Text as it was found in a source. Text of a personal field (a name, date of birth, UPN, NHS number, address or
 * postcode) is shown as {@code [redacted]} and given only to who asks for it by {@link #reveal()}.
 */
public final class SourceText {

    private static final SourceText EMPTY = new SourceText("", false);

    private final String text;
    private final boolean personal;

    private SourceText(String text, boolean personal) {
        this.text = checkNotNull(text, "text");
        this.personal = personal;
    }

    /**
     * Returns text that may be shown.
     *
     * @param text the text
     * @return the source text
     */
    public static SourceText of(String text) {
        return new SourceText(text, false);
    }

    /**
     * Returns text of a personal field.
     *
     * @param text the text
     * @return the source text
     */
    public static SourceText personal(String text) {
        return new SourceText(text, true);
    }

    /** {@return no text} */
    public static SourceText empty() {
        return EMPTY;
    }

    /** {@return whether the text belongs to a personal field} */
    public boolean isPersonal() {
        return personal;
    }

    /** {@return the text itself, also where it is personal} */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && text.equals(that.text) && personal == that.personal;
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Boolean.hashCode(personal);
    }

    /** {@return the text, or {@code [redacted]} where it is personal and not empty} */
    @Override
    public String toString() {
        return personal && !text.isEmpty() ? "[redacted]" : text;
    }
}
