package io.faultline.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Each of these was seen to bite. */
class QueryRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.faultline.query");

    @Test
    void the_rules_see_the_real_classes() {
        assertThat(CLASSES).hasSizeGreaterThan(60);
        assertThat(CLASSES.contain(io.faultline.query.fact.Facts.class)).isTrue();
    }

    @Test
    void facts_know_no_framework() {
        classes()
                .that()
                .resideInAnyPackage("..query.fact..", "..query.trace..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.faultline.contract..",
                        "io.faultline.query.fact..",
                        "io.faultline.query.trace..",
                        "io.faultline.query.text..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .because("what a statement means is decided by pure functions, tested without a server")
                .check(CLASSES);
    }

    @Test
    void axon_stays_in_the_intake() {
        noClasses()
                .that(resideInAPackage("..query..").and(DescribedPredicate.not(resideInAPackage("..query.intake.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .because("version 4 of Axon has no public future: it must be replaceable in one place")
                .check(CLASSES);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        slices().matching("io.faultline.query.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of packages is one package that is too large")
                .check(CLASSES);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("what a class needs is said by its constructor")
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_system_clock_in_passing() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Clocks")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to say what time it is")
                .check(CLASSES);
    }

    @Test
    void resources_do_not_touch_the_database() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "javax.sql..", "java.sql..", "org.hibernate..")
                .because("a resource only translates HTTP to a call and back")
                .check(CLASSES);
    }
}
