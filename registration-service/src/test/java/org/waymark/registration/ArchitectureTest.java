package org.waymark.registration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.waymark.registration", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule RULES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..admission")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache.kafka..", "tools.jackson..")
            .because("the rules of admission are tested by the million, without anything around them");

    @ArchTest
    static final ArchRule CAPABILITIES_STACK = slices().matching("org.waymark.registration.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a capability can be read after the ones it stands on");

    @ArchTest
    static final ArchRule EDGES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("nobody calls a controller but the web");

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES =
            fields().that().areStatic().should().beFinal().because("several replicas run, and tests share a process");

    @ArchTest
    static final ArchRule PEOPLE_ARE_NOT_MAILED_BEFORE_THE_LEDGER_KNOWS = noClasses()
            .that()
            .resideInAnyPackage("..admission", "..edition", "..attendee")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ledger", "..register", "..desk", "..mail")
            .because("what is stored does not know who asked for it");
}
