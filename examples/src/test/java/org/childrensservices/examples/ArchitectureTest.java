package org.childrensservices.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages of the library: examples to stats to core, and those within each. */
class ArchitectureTest {

    private static final String ROOT = "org.childrensservices.";

    /** The packages that a system with numbers only may meet. */
    private static final ImmutableSet<String> WITHOUT_RECORDS =
            ImmutableSet.of("core.value", "core.time", "core.place");

    private static final ImmutableSet<String> UP_TO_PERSON = ImmutableSet.<String>builder()
            .addAll(WITHOUT_RECORDS)
            .add("core.person")
            .build();

    private static final ImmutableSet<String> RECORDS = ImmutableSet.of(
            "core.family", "core.hub", "core.placement", "core.plan", "core.strategy", "core.workforce");

    /** What each package may use besides itself and {@code core.style}; all others are out of bounds. */
    private static final ImmutableSetMultimap<String, String> MAY_USE = mayUse();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.childrensservices");

    private static ImmutableSetMultimap<String, String> mayUse() {
        ImmutableSetMultimap.Builder<String, String> arrows = ImmutableSetMultimap.builder();
        arrows.put("core.style", "core.style");
        arrows.put("core.value", "core.value");
        arrows.put("core.time", "core.value");
        arrows.putAll("core.place", "core.time", "core.value");
        arrows.putAll("core.person", WITHOUT_RECORDS);
        RECORDS.forEach(name -> arrows.putAll(name, UP_TO_PERSON));
        arrows.putAll("core.child", RECORDS).putAll("core.child", UP_TO_PERSON);
        arrows.putAll("core.returns", RECORDS)
                .putAll("core.returns", UP_TO_PERSON)
                .put("core.returns", "core.child");
        arrows.put("core.testing", "core");
        arrows.putAll("core.json", "core.place", "core.value");
        arrows.putAll("stats.measure", WITHOUT_RECORDS);
        arrows.putAll("stats.rate", WITHOUT_RECORDS).put("stats.rate", "stats.measure");
        arrows.putAll("stats.trend", WITHOUT_RECORDS).putAll("stats.trend", "stats.measure", "stats.rate");
        arrows.putAll("stats.cost", WITHOUT_RECORDS).putAll("stats.cost", "stats.measure", "stats.rate", "stats.trend");
        arrows.putAll("stats.benchmark", WITHOUT_RECORDS)
                .putAll("stats.benchmark", "stats.measure", "stats.rate", "stats.trend");
        arrows.putAll("stats.publish", WITHOUT_RECORDS).put("stats.publish", "stats.measure");
        arrows.putAll("stats.indicator", "core", "stats");
        arrows.putAll("examples", "core", "stats");
        return arrows.build();
    }

    @Test
    void everyPackageUsesOnlyWhatItMay() {
        for (String name : MAY_USE.keySet()) {
            DescribedPredicate<JavaClass> allowed = resideOutsideOfPackage("org.childrensservices..")
                    .or(resideInAPackage(ROOT + name + ".."))
                    .or(resideInAPackage(ROOT + "core.style"));
            for (String used : MAY_USE.get(name)) {
                allowed = allowed.or(resideInAPackage(ROOT + used + ".."));
            }
            classes()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .onlyDependOnClassesThat(allowed)
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .allSatisfy(name ->
                        assertThat(MAY_USE.keySet()).anyMatch(known -> (name + ".").startsWith(ROOT + known + ".")));
    }

    @Test
    void modulesExportEveryPackage() throws IOException {
        String modules = Files.readString(Path.of("../core/src/main/java/module-info.java"))
                + Files.readString(Path.of("../stats/src/main/java/module-info.java"));
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.startsWith(ROOT + "examples") && !name.equals(ROOT + "core.style"))
                        .collect(Collectors.toSet()))
                .allSatisfy(name -> assertThat(modules).contains("exports " + name + ";"));
    }

    /** Jackson is optional: who does not have it has all the rest. */
    @Test
    void jacksonIsKnownToTheJsonPackageOnly() {
        classes()
                .that()
                .resideInAnyPackage("org.childrensservices.core..", "org.childrensservices.stats..")
                .and()
                .resideOutsideOfPackage("org.childrensservices.core.json")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("com.fasterxml.."))
                .check(CLASSES);
    }

    @Test
    void everyPackageOfTheModelIsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String model = readme.substring(readme.indexOf("## The model"), readme.indexOf("## Examples"));
        assertThat(Sets.union(Sets.union(UP_TO_PERSON, RECORDS), ImmutableSet.of("core.child", "core.returns")))
                .allSatisfy(
                        name -> assertThat(model).containsPattern("\\b" + name.substring("core.".length()) + "\\b"));
    }

    @Test
    void noCycles() {
        slices().matching("org.childrensservices.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
