/**
 * What a council sets out to do and what it reports: strategic plans with priorities, actions and milestones,
 * programmes with their money by financial year, consultations, and evidence of what was done.
 */
@NullMarked
package org.childrensservices.core.strategy;

import org.jspecify.annotations.NullMarked;
