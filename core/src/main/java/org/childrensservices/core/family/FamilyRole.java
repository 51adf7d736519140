package org.childrensservices.core.family;

/** What somebody is in a family. How two persons are related is another question. */
public enum FamilyRole {
    /** A child or young person, born or not. */
    CHILD,
    /** A parent, or who has parental responsibility. */
    PARENT,
    /** Somebody else who cares for the children. */
    CARER,
    /** Any other member. */
    OTHER
}
