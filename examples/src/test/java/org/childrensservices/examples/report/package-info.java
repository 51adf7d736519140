/** What a report must be whatever it says: well-formed, on its own, legible and the same twice. */
@NullMarked
package org.childrensservices.examples.report;

import org.jspecify.annotations.NullMarked;
