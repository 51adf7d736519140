/** Who works for children: professionals, teams, assignments and involvements, and caseloads counted from them. */
@NullMarked
package org.childrensservices.core.workforce;

import org.jspecify.annotations.NullMarked;
