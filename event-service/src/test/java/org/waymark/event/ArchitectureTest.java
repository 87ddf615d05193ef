package org.waymark.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.waymark.event", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule CAPABILITIES_FORM_NO_RINGS = slices().matching("org.waymark.event.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a capability that needs another one back cannot be read or moved alone");

    @ArchTest
    static final ArchRule RULES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .haveNameMatching(".*\\.(Series|Edition)(|Rules|Policy|Verb|Status|Fact)(\\$.*)?")
            .or()
            .resideInAPackage("..rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache.kafka..")
            .because("the rules are tested in milliseconds");

    @ArchTest
    static final ArchRule NOBODY_CALLS_CONTROLLERS = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .because("a controller is the outermost part, and only the framework calls it");

    @ArchTest
    static final ArchRule NO_SERVICE_CALLS_ANOTHER_ONE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.http\\..*|org\\.springframework\\.web\\.client\\.Rest.*")
            .because("what the others know arrives over Kafka, so that a page needs nobody else to be up");
}
