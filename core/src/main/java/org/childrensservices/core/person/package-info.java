/**
 * Who somebody is: a local id, a {@link org.childrensservices.core.person.Birth} that may not have happened yet, a
 * verified {@link org.childrensservices.core.person.Upn}, {@link org.childrensservices.core.person.NhsNumber} or
 * {@link org.childrensservices.core.person.Uln}, sex and gender, ethnicity, disabilities, special educational needs and
 * immigration status. No text form shows a date of birth, a number or a name.
 */
@NullMarked
package org.childrensservices.core.person;

import org.jspecify.annotations.NullMarked;
