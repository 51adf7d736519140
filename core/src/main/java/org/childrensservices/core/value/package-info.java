/**
 * Values that every other package speaks in: an {@link org.childrensservices.core.value.Outcome} that holds a value or
 * says why there is none, {@link org.childrensservices.core.value.Money}, a
 * {@link org.childrensservices.core.value.Coded} entry that is a known code or the text that was found, and a
 * {@link org.childrensservices.core.value.Finding} about data.
 */
@NullMarked
package org.childrensservices.core.value;

import org.jspecify.annotations.NullMarked;
