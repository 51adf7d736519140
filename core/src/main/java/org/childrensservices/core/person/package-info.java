/**
 * Who somebody is: a local id, a {@link org.childrensservices.core.person.Birth} that may not have happened yet, a
 * verified {@link org.childrensservices.core.person.Upn}, sex and ethnicity. No text form shows a date of birth or a
 * pupil number.
 */
@NullMarked
package org.childrensservices.core.person;

import org.jspecify.annotations.NullMarked;
