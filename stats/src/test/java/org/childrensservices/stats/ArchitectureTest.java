package org.childrensservices.stats;

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

/** Holds the arrows between the packages of the module, and towards core. */
class ArchitectureTest {

    private static final String PROJECT = "org.childrensservices";
    private static final String ROOT = PROJECT + ".stats";

    /** What each package may use. Only {@code indicator} knows a domain record. */
    private static final ImmutableSetMultimap<String, String> MAY_USE = ImmutableSetMultimap.<String, String>builder()
            .putAll("measure", "stats.measure", "core.value", "core.time", "core.place")
            .putAll("rate", "stats.rate", "stats.measure", "core.value", "core.time", "core.place")
            .putAll("trend", "stats.trend", "stats.rate", "stats.measure", "core.value", "core.time", "core.place")
            .putAll(
                    "cost",
                    "core.style",
                    "stats.cost",
                    "stats.trend",
                    "stats.rate",
                    "stats.measure",
                    "core.value",
                    "core.time",
                    "core.place")
            .putAll("publish", "stats.publish", "stats.measure", "core.value", "core.time", "core.place")
            .putAll("indicator", "stats", "core")
            .build();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageUsesOnlyWhatItMay() {
        for (String name : MAY_USE.keySet()) {
            DescribedPredicate<JavaClass> allowed = resideOutsideOfPackage(PROJECT + "..");
            for (String used : MAY_USE.get(name)) {
                allowed = allowed.or(resideInAPackage(PROJECT + "." + used + ".."));
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
                .map(c -> c.getPackageName().substring(ROOT.length() + 1).split("\\.", -1)[0])
                .collect(Collectors.toSet());
        assertThat(MAY_USE.keySet()).containsAll(packages);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
