package org.childrensservices.core.value;

/** The yearly returns of the Department for Education that code sets of this library differ by. */
public enum StatutoryReturn {
    /** Children looked after by an authority (SSDA903). */
    LOOKED_AFTER_CHILDREN,
    /** The children in need census. */
    CHILDREN_IN_NEED,
    /** The census of special educational needs and disabilities (SEN2). */
    SPECIAL_EDUCATIONAL_NEEDS
}
