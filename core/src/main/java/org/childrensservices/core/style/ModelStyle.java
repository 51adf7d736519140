package org.childrensservices.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of the immutable types: what is generated is package-private, and a user sees only the abstract type
 * and its nested builder. Source retention keeps the annotation out of class files.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        defaultAsDefault = true,
        depluralize = true,
        depluralizeDictionary = {"child:children", "family:families", "status:statuses"},
        toBuilder = "toBuilder",
        allowedClasspathAnnotations = {Override.class})
public @interface ModelStyle {}
