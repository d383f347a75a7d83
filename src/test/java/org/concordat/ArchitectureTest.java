package org.concordat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.vault.Vault;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.concordat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_stays_at_the_edge = noClasses()
            .that(not(resideInAnyPackage("..process..", "..engine..").or(theAuditorsPortToTheEngine())))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule only_the_engine_room_knows_the_engines_inside = noClasses()
            .that()
            .resideOutsideOfPackage("org.concordat.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..impl..");

    @ArchTest
    static final ArchRule repositories_stay_in_their_room = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("other rooms ask the office");

    @ArchTest
    static final ArchRule delegates_stay_in_their_room = classes()
            .that()
            .haveSimpleNameEndingWith("Delegate")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..process..");

    @ArchTest
    static final ArchRule a_step_is_named_after_its_task = classes()
            .that()
            .resideInAPackage("..process..")
            .and(implement(JavaDelegate.class).or(implement(TaskListener.class)))
            .should()
            .haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule delegates_know_offices_and_no_repository = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule the_engines_transaction_is_the_only_one_of_a_step =
            noClasses().that().resideInAPackage("..process..").should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule no_method_of_a_step_begins_a_transaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..process..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule aggregates_are_told_the_time = codeUnits()
            .that()
            .areDeclaredInClassesThat(annotatedWith(Entity.class))
            .should(new ArchCondition<>("not ask for the time") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    unit.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getName().equals("now"))
                            .filter(call -> call.getTargetOwner().isEquivalentTo(Instant.class)
                                    || call.getTargetOwner().isEquivalentTo(LocalDate.class))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule aggregates_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat(annotatedWith(Entity.class))
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Dto|DTO|Manager|Helper|Utils?)$");

    @ArchTest
    static final ArchRule what_the_vault_holds_is_shown_in_one_place = noClasses()
            .that()
            .resideInAPackage("..web..")
            .and(not(JavaClass.Predicates.simpleName("ReadableItems")))
            .should()
            .callMethodWhere(opensTheVault())
            .because("each look is entered there, with whom and as what");

    private static DescribedPredicate<JavaMethodCall> opensTheVault() {
        return DescribedPredicate.describe(
                "opens the vault",
                call -> call.getTargetOwner().isEquivalentTo(Vault.class)
                        && call.getName().matches("(open|show).*"));
    }

    private static DescribedPredicate<JavaClass> theAuditorsPortToTheEngine() {
        return JavaClass.Predicates.resideInAPackage("org.concordat.audit..")
                .and(JavaClass.Predicates.simpleNameStartingWith("Camunda"));
    }

    private static DescribedPredicate<JavaClass> implement(Class<?> type) {
        return JavaClass.Predicates.assignableTo(type);
    }
}
