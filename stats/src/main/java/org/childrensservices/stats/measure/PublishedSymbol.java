package org.childrensservices.stats.measure;

import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;

/** The symbols that stand for a number in the Department for Education's open data. */
public enum PublishedSymbol {
    /** {@code c}: confidential, suppressed because the number is small or would reveal one that is. */
    CONFIDENTIAL("c", "confidential", ReasonCode.SUPPRESSED),
    /** {@code x}: not available; formerly written {@code :}. */
    NOT_AVAILABLE("x", "not available", ReasonCode.NOT_AVAILABLE),
    /** {@code z}: not applicable, such as a percentage of nobody. */
    NOT_APPLICABLE("z", "not applicable", ReasonCode.NOT_APPLICABLE),
    /** {@code u}: of low reliability. */
    LOW_RELIABILITY("u", "of low reliability", ReasonCode.NOT_AVAILABLE),
    /** {@code k}: rounds to zero but is not zero. */
    ROUNDS_TO_ZERO("k", "above zero but rounds to zero", ReasonCode.NOT_EXACT),
    /** {@code low}: the older writing of {@code k}, still used for the workforce; formerly {@code ~}. */
    LOW("low", "above zero but rounds to zero", ReasonCode.NOT_EXACT);

    private final String text;
    private final String meaning;
    private final ReasonCode code;

    PublishedSymbol(String text, String meaning, ReasonCode code) {
        this.text = text;
        this.meaning = meaning;
        this.code = code;
    }

    /** {@return the symbol as it is published} */
    public String text() {
        return text;
    }

    /** {@return why there is no number} */
    public Reason reason() {
        return new Reason(code, meaning);
    }

    boolean isWritten(String cell) {
        return cell.equals(text) || (this == NOT_AVAILABLE && cell.equals(":")) || (this == LOW && cell.equals("~"));
    }
}
