package org.childrensservices.core.returns;

import com.google.common.base.Ascii;

/** How XML writes yes and no: {@code true} and {@code false}, or {@code 1} and {@code 0}; capitals occur. */
final class YesNo {

    private static final Parsed<Boolean> YES = Parsed.of(true);
    private static final Parsed<Boolean> NO = Parsed.of(false);

    private YesNo() {}

    static Parsed<Boolean> parse(String text) {
        return switch (Ascii.toLowerCase(text)) {
            case "true", "1" -> YES;
            case "false", "0" -> NO;
            default -> Parsed.unreadable(ReadingRules.FLAG_UNREADABLE);
        };
    }
}
