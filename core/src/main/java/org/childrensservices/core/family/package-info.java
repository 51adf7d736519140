/**
 * Families: who belongs to one, in which role and when, and what members are to each other. A child may belong to two
 * at a time. Households are apart from families. Support to families at risk of breaking down has its outcome.
 *
 * <pre>{@code
 * PersonId child = PersonId.of("C7");
 * Family family = Family.builder()
 *         .id(FamilyId.of("F1"))
 *         .addRelationships(Relationship.builder()
 *                 .person(PersonId.of("P3"))
 *                 .relatedTo(child)
 *                 .type(RelationshipType.GRANDPARENT)
 *                 .source("family group meeting")
 *                 .build())
 *         .build();
 * family.kinshipNetworkOn(child, LocalDate.of(2024, 3, 31));     // [P3 is GRANDPARENT]
 * }</pre>
 *
 * <p>Kin and friends come before strangers where a child cannot live with its parents: section 22C of the Children Act
 * 1989.
 */
@NullMarked
package org.childrensservices.core.family;

import org.jspecify.annotations.NullMarked;
