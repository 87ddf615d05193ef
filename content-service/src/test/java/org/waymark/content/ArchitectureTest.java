package org.waymark.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.waymark.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule capabilitiesFormNoCircle = slices().matching("org.waymark.content.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each capability can be read and changed with only those below it in mind");

    @ArchTest
    static final ArchRule otherServicesAreHeardNotCalled = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.waymark.event..",
                    "org.waymark.registration..",
                    "java.net.http..",
                    "org.springframework.web.client..")
            .because("what others know reaches this service by messages; it works while they are down");

    @ArchTest
    static final ArchRule theTrailsRulesArePlainJava = noClasses()
            .that()
            .resideInAPackage("org.waymark.content.trail")
            .and()
            .areRecords()
            .or()
            .resideInAPackage("org.waymark.content.trail")
            .and()
            .areEnums()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "com.mongodb..")
            .because("rules are proved in milliseconds, without anything around them");

    @ArchTest
    static final ArchRule controllersAreHidden = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("the way to a controller is over HTTP");
}
