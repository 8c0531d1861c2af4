package com.secutix.tixngo.sync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.secutix.tixngo.client.TixngoClientBuilder;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rooms of the house, and who may know whom. */
@AnalyzeClasses(packages = "com.secutix.tixngo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] TRANSPORT = {"retrofit2..", "okhttp3..", "okio..", "com.fasterxml.jackson.."};

    @ArchTest
    static final ArchRule the_client_knows_neither_mapping_nor_sync = noClasses()
            .that()
            .resideInAPackage("com.secutix.tixngo.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.secutix.tixngo.mapping..", "com.secutix.tixngo.sync..");

    @ArchTest
    static final ArchRule the_mapping_knows_of_the_client_only_its_model = noClasses()
            .that()
            .resideInAPackage("com.secutix.tixngo.mapping..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to the client but not to its model, or to sync",
                    type -> (type.getPackageName().startsWith("com.secutix.tixngo.client")
                                    && !type.getPackageName().equals("com.secutix.tixngo.client.model"))
                            || type.getPackageName().startsWith("com.secutix.tixngo.sync")));

    @ArchTest
    static final ArchRule mapping_and_sync_never_see_transport = noClasses()
            .that()
            .resideInAnyPackage("com.secutix.tixngo.mapping..", "com.secutix.tixngo.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("retrofit2..", "okhttp3..", "okio..", "java.net.http..");

    @ArchTest
    static final ArchRule the_mapping_does_no_input_or_output = noClasses()
            .that()
            .resideInAPackage("com.secutix.tixngo.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.nio.channels..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule nothing_public_mentions_a_library_but_the_option_for_the_hosts_own_http_client = noMethods()
            .that()
            .areDeclaredInClassesThat(exported())
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName(TixngoClientBuilder.class.getName())
            .and(DescribedPredicate.describe(
                    "are public or protected",
                    method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            || method.getModifiers().contains(JavaModifier.PROTECTED)))
            .should()
            .haveRawReturnType(JavaClass.Predicates.resideInAnyPackage(TRANSPORT))
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "of a library",
                    types -> types.stream()
                            .anyMatch(type -> JavaClass.Predicates.resideInAnyPackage(TRANSPORT)
                                    .test(type))));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Base|Impl)$");

    @ArchTest
    static final ArchRule what_a_host_implements_is_an_interface_or_a_value = classes()
            .that()
            .resideInAPackage("com.secutix.tixngo.sync.spi")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("be an interface, a record, or an exception") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean fits = type.isInterface() || type.isRecord() || type.isAssignableTo(Throwable.class);
                    events.add(new SimpleConditionEvent(type, fits, type.getName()));
                }
            });

    @ArchTest
    static final ArchRule packages_of_sync_do_not_know_each_other_in_circles =
            slices().matching("com.secutix.tixngo.sync.(*)").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> exported() {
        return DescribedPredicate.describe(
                "are exported",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getPackageName().contains(".internal")
                        && type.getPackageName().startsWith("com.secutix.tixngo"));
    }
}
