/**
 * Places: the local authorities of England with their codes over time, regions, and localities inside an authority.
 *
 * <pre>{@code
 * LocalAuthority westminster = LocalAuthority.ofDfeNumber("213").orElseThrow();
 * westminster.onsCodeOn(LocalDate.of(2024, 3, 31));              // E09000033
 * LocalAuthority.ofDfeNumber("835").orElseThrow().successors();  // [Dorset (838), Bournemouth, Christchurch and Poole (839)]
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.place;

import org.jspecify.annotations.NullMarked;
