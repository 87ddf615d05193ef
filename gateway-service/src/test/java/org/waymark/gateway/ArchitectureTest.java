package org.waymark.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@AnalyzeClasses(packages = "org.waymark.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule CAPABILITIES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("org.waymark.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WIRING_IS_NOBODY_ELSES_BUSINESS = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule THE_ONE_DOOR_HAS_NO_DATABASE_AND_NO_MESSAGES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS_AN_EVENT_LOOP =
            noClasses().should().callMethod(reactor.core.publisher.Mono.class, "block");
}
