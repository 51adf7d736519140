/** What a council sets out to do: strategic plans with priorities and actions. */
@NullMarked
package org.childrensservices.core.strategy;

import org.jspecify.annotations.NullMarked;
