package org.childrensservices.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages of the module. */
class ArchitectureTest {

    private static final String ROOT = "org.childrensservices.core";

    /** What each package may use; the packages are in order, so that a cycle cannot be written down. */
    private static final ImmutableSetMultimap<String, String> MAY_USE = ImmutableSetMultimap.<String, String>builder()
            .putAll("style", "style")
            .putAll("value", "value")
            .putAll("time", "time", "value")
            .putAll("place", "place", "time", "value")
            .putAll("person", "person", "place", "time", "value")
            .putAll("family", "family", "person", "place", "time", "value")
            .putAll("plan", "plan", "person", "place", "time", "value")
            .putAll("placement", "placement", "person", "place", "time", "value")
            .putAll("hub", "hub", "person", "place", "time", "value")
            .putAll("strategy", "strategy", "person", "place", "time", "value")
            .putAll("workforce", "workforce", "person", "place", "time", "value")
            .putAll(
                    "child",
                    "child",
                    "family",
                    "plan",
                    "placement",
                    "hub",
                    "strategy",
                    "workforce",
                    "person",
                    "place",
                    "time",
                    "value")
            .putAll(
                    "returns",
                    "returns",
                    "child",
                    "family",
                    "plan",
                    "placement",
                    "hub",
                    "strategy",
                    "workforce",
                    "person",
                    "place",
                    "time",
                    "value")
            .build();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageUsesOnlyWhatItMay() {
        for (String name : MAY_USE.keySet()) {
            DescribedPredicate<JavaClass> allowed = resideOutsideOfPackage(ROOT + "..");
            for (String used : MAY_USE.get(name)) {
                allowed = allowed.or(resideInAPackage(ROOT + "." + used + ".."));
            }
            classes()
                    .that()
                    .resideInAPackage(ROOT + "." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(allowed)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = CLASSES.stream()
                .filter(c -> !c.getPackageName().equals(ROOT))
                .map(c -> c.getPackageName().substring(ROOT.length() + 1).split("\\.", -1)[0])
                .collect(Collectors.toSet());
        assertThat(MAY_USE.keySet()).containsAll(packages);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
