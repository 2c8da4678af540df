package io.faultline.timeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.faultline.timeline");

    @Test
    void the_rules_saw_real_classes() {
        assertThat(SERVICE.size()).isGreaterThan(70);
        assertThat(SERVICE.contain(io.faultline.timeline.action.Action.class)).isTrue();
    }

    @Test
    void rules_know_no_technology() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..timeline.action", "..timeline.subject", "..timeline.decision")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..", "..rest..", "..store..")
                .because("what may be recorded is decided without HTTP, JPA or Quarkus, and tested without them"));
    }

    @Test
    void axon_stays_in_the_store_and_on_the_aggregates() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..timeline.store")
                .and()
                .doNotHaveSimpleName("Action")
                .and()
                .doNotHaveSimpleName("RegistryEntry")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .because("Axon 4 gets no more public fixes: the way out must stay short"));
    }

    @Test
    void packages_form_no_cycles() {
        check(slices().matching("io.faultline.timeline.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that needs its own user cannot be understood alone"));
    }

    @Test
    void dependencies_come_through_constructors() {
        check(noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("an object is complete once it is constructed"));
    }

    @Test
    void time_comes_from_the_clock() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("SystemClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .because("a test sets the clock, and known time must not jump with the machine's"));
    }

    @Test
    void resources_do_not_write_by_themselves() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("..timeline.store..", "..timeline.action")
                .because("resources only translate HTTP to a call and back"));
    }

    private static void check(ArchRule rule) {
        rule.check(SERVICE);
    }
}
