package org.waymark.defaults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.waymark.defaults", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BUSINESS =
            "(?i).*(series|edition|trail|programme|registration|ledger|ticket|venue|attendee|organiser|publisher|waitinglist).*";

    @ArchTest
    static final ArchRule noBusinessWord = noClasses()
            .should()
            .haveNameMatching(BUSINESS)
            .because("what is shared is technical only; a business word here would tie all services to one model");

    @ArchTest
    static final ArchRule onlyLibraries = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.waymark.event..",
                    "org.waymark.registration..",
                    "org.waymark.content..",
                    "org.waymark.gateway..",
                    "org.springframework.data..")
            .because("the defaults know no service, and the driver is used as it is");

    @ArchTest
    static final ArchRule configurationsAreHidden = noClasses()
            .that()
            .haveSimpleNameEndingWith("Settings")
            .should()
            .bePublic()
            .because("settings are read beside their one user");
}
