/**
 * Hubs where families find services together: their kind, the ages they support and the localities they serve, their
 * catchments, services, registrations and navigators.
 */
@NullMarked
package org.childrensservices.core.hub;

import org.jspecify.annotations.NullMarked;
