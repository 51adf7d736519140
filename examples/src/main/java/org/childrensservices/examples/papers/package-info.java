/**
 * The five council papers from which the library starts: every figure about children's services that they quote, held
 * against what the library computes.
 */
@NullMarked
package org.childrensservices.examples.papers;

import org.jspecify.annotations.NullMarked;
