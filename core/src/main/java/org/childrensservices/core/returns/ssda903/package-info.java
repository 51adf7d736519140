/**
 * The return of looked-after children (SSDA903) as CSV files, one for each table.
 * {@link org.childrensservices.core.returns.ssda903.Ssda903Reader#standard()} reads the tables Header and Episodes of
 * one or several years and makes children of them; the other ten tables are recognised and left alone.
 */
@NullMarked
package org.childrensservices.core.returns.ssda903;

import org.jspecify.annotations.NullMarked;
