package io.faultline.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.contract.subject.Subject;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.faultline.contract");

    private static final DescribedPredicate<JavaClass> RECORD_OR_SEALED = DescribedPredicate.describe(
            "a record or sealed interface",
            type -> type.isRecord() || (type.isInterface() && type.reflect().isSealed()));

    @Test
    void the_rules_see_the_contract() {
        assertThat(CONTRACT.size()).isGreaterThan(60);
        assertThat(CONTRACT.contain(EventCodec.class)).isTrue();
        assertThat(CONTRACT.contain(Tariff.class)).isTrue();
        assertThat(CONTRACT.contain(ActionRecorded.class)).isTrue();
        assertThat(CONTRACT.contain(ContractRulesTest.class)).isFalse();
    }

    @Test
    void the_contract_needs_nothing_but_java_and_jackson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.faultline.contract..", "java..", "com.fasterxml.jackson..", "org.jspecify.annotations..")
                .because("both services and other systems read it, whatever framework they are built with")
                .check(CONTRACT);
    }

    @Test
    void what_is_published_is_a_record_of_a_sealed_hierarchy() {
        classes()
                .that(assignableTo(Statement.class)
                        .or(assignableTo(TimelineEvent.class))
                        .or(assignableTo(Step.class))
                        .or(assignableTo(Subject.class)))
                .should(be(RECORD_OR_SEALED))
                .because("a switch over them must be exhaustive, and what happened does not change")
                .check(CONTRACT);
    }

    @Test
    void statements_do_not_know_their_events_nor_how_they_are_written() {
        noClasses()
                .that(resideInAPackage("..statement..")
                        .or(resideInAPackage("..step.."))
                        .or(resideInAPackage("..subject..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..event..", "..json..")
                .because("the language stands by itself; events carry it and JSON spells it")
                .check(CONTRACT);
    }

    @Test
    void packages_build_upon_each_other_without_circles() {
        slices().matching("io.faultline.contract.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader starts with dates and ends with events")
                .check(CONTRACT);
    }
}
