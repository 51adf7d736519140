package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A question of a consultation.
 *
 * @param text the question
 * @param responses how many answered it; empty if that is not stated
 */
public record ConsultationQuestion(String text, Optional<Long> responses) {
    /**
     * Checks the question.
     *
     * @param text the question, not blank
     * @param responses how many answered it, not negative
     */
    public ConsultationQuestion {
        checkArgument(!text.isBlank(), "question must not be blank: '%s'", text);
        checkArgument(
                responses.filter(n -> n < 0).isEmpty(), "responses must not be negative: %s", responses.orElse(null));
    }

    @Override
    public String toString() {
        return text;
    }
}
