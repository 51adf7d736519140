package org.childrensservices.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.strategy.Funding;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type that is built is equal by value, in each of its attributes. */
class ValueTypesTest {

    private static final Conference CONFERENCE = Conference.builder()
            .kind(ConferenceKind.INITIAL)
            .date(LocalDate.of(2023, 5, 2))
            .build();

    static Stream<Class<?>> builtTypes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.childrensservices.core")
                        .stream()
                        .filter(type -> type.getSimpleName().startsWith("Immutable") && type.isTopLevelClass())
                        .map(JavaClass::reflect);
    }

    /** Without what reading a return answers, which nobody builds. */
    static Stream<Class<?>> modelTypes() {
        return builtTypes().filter(type -> !type.getPackageName().equals("org.childrensservices.core.returns"));
    }

    @ParameterizedTest
    @MethodSource("builtTypes")
    void equalsByValue(Class<?> type) {
        EqualsVerifier.forClass(type)
                .withPrefabValues(ImmutableList.class, ImmutableList.of(), ImmutableList.of("a"))
                .withPrefabValues(ImmutableSet.class, ImmutableSet.of(), ImmutableSet.of("a"))
                .withPrefabValues(ImmutableSortedMap.class, ImmutableSortedMap.of(), ImmutableSortedMap.of("a", "b"))
                .withPrefabValues(
                        ImmutableListMultimap.class, ImmutableListMultimap.of(), ImmutableListMultimap.of("a", "b"))
                .withPrefabValues(
                        Section47Outcome.class,
                        Section47Outcome.conferenceNotRequired(),
                        Section47Outcome.held(CONFERENCE))
                .withPrefabValues(
                        ReferralOutcome.class,
                        ReferralOutcome.noFurtherAction(),
                        ReferralOutcome.proceeded(SocialCareEpisode.builder().build()))
                .withPrefabValues(Funding.class, funding(1), funding(2))
                .suppress(Warning.NULL_FIELDS, Warning.BIGDECIMAL_EQUALITY)
                .verify();
    }

    /** Every type is built by its builder, goes back into one, and has a text form of its own that names no person. */
    @ParameterizedTest
    @MethodSource("modelTypes")
    void hasTheForm(Class<?> generated) throws NoSuchMethodException {
        Class<?> type = generated.getSuperclass();
        Class<?> builder = type.getMethod("builder").getReturnType();
        assertThat(Modifier.isAbstract(type.getModifiers())).isTrue();
        assertThat(type.isSealed() && Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(Modifier.isStatic(type.getMethod("builder").getModifiers())).isTrue();
        assertThat(type.getMethod("toBuilder").getReturnType()).isEqualTo(builder);
        assertThat(builder.getMethod("build").getReturnType()).isEqualTo(type);
        assertThat(type.getDeclaredMethod("toString").getReturnType()).isEqualTo(String.class);
    }

    private static Funding funding(int years) {
        return new Funding.OverYears(FinancialYear.starting(2017), years, Money.pounds(2_400_000));
    }
}
