package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.Optional;

/**
 * Tells where postcodes are. The library has no such lookup; {@link PostcodeTable} reads one from a file of the
 * caller's.
 */
@FunctionalInterface
public interface Postcodes {
    /**
     * Finds a postcode.
     *
     * @param postcode the postcode, in capitals or not, with blanks or without
     * @return where it is, empty if it is not known
     */
    Optional<PostcodePlace> find(String postcode);

    /**
     * Returns the form in which postcodes are compared.
     *
     * @param postcode the postcode
     * @return the same in capitals and without blanks
     */
    static String normalise(String postcode) {
        return Ascii.toUpperCase(CharMatcher.whitespace().removeFrom(postcode));
    }
}
