package io.lyncedge.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.fabric8.kubernetes.client.CustomResource;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;

/** The bans that hold the design together: which package may know what. */
@AnalyzeClasses(packages = "io.lyncedge", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] OUTSIDE = {
        "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.net.http..", "org.xbill.."
    };

    @ArchTest
    static final ArchRule CONTROL_PLANE_KNOWS_NO_NETTY = noClasses()
            .that()
            .resideInAnyPackage("io.lyncedge.api..", "io.lyncedge.operator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule DATA_PLANE_KNOWS_NO_KUBERNETES = noClasses()
            .that()
            .resideInAnyPackage("io.lyncedge.proxy..", "io.lyncedge.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.fabric8..", "io.lyncedge.api..", "io.lyncedge.operator..");

    @ArchTest
    static final ArchRule CONTROL_PLANE_KNOWS_NO_DATA_PLANE = noClasses()
            .that()
            .resideInAnyPackage("io.lyncedge.api..", "io.lyncedge.operator..", "io.lyncedge.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lyncedge.proxy..", "io.lyncedge.cli..", "io.lyncedge.simulator..");

    @ArchTest
    static final ArchRule WIRE_CONFIGURATION_NEEDS_ONLY_JACKSON = classes()
            .that()
            .resideInAPackage("io.lyncedge.config..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.jspecify..", "io.lyncedge.config..");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("io.lyncedge.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TRANSLATION_IS_PURE = noClasses()
            .that(resideInAnyPackage(
                    "io.lyncedge.operator.translate..",
                    "io.lyncedge.operator.resources..",
                    "io.lyncedge.operator.status..",
                    "io.lyncedge.proxy.route.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(OUTSIDE)
                    .and(not(new OneOf(InetAddress.class)))
                    .or(resideInAnyPackage("io.fabric8.kubernetes.client..").and(not(new OneOf(CustomResource.class)))))
            .orShould(new ReachOutside());

    @ArchTest
    static final ArchRule WIRE_KNOWS_BUFFERS_ALONE = noClasses()
            .that()
            .resideInAPackage("io.lyncedge.proxy.wire..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.netty..")
                    .and(not(resideInAnyPackage("io.netty.buffer..", "io.netty.util..")))
                    .and(not(new OneOf(
                            HttpMethod.class,
                            HttpHeaderNames.class,
                            HttpHeaderValues.class,
                            HttpResponseStatus.class,
                            HttpStatusClass.class,
                            HttpVersion.class))));

    @ArchTest
    static final ArchRule EVENT_LOOPS_NEVER_BLOCK = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.lyncedge.proxy.wire..",
                    "io.lyncedge.proxy.route..",
                    "io.lyncedge.proxy.exchange..",
                    "io.lyncedge.proxy.front..",
                    "io.lyncedge.proxy.upstream..",
                    "io.lyncedge.proxy.limit..",
                    "io.lyncedge.proxy.answer..")
            .should(new Block());

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils)$");

    @ArchTest
    static final ArchRule PACKAGES_ARE_THOSE_OF_THE_DESIGN = classes()
            .should()
            .resideInAnyPackage(
                    "io.lyncedge.api.v1alpha1",
                    "io.lyncedge.config",
                    "io.lyncedge.operator.(resolve|references|translate|resources|reconcile|status|dataplane|dns|runtime|timer|count|encoding)",
                    "io.lyncedge.proxy.(wire|route|exchange|front|upstream|health|limit|answer)",
                    "io.lyncedge.proxy.(config|snapshot|admin|observe|boot)",
                    "io.lyncedge.cli..",
                    "io.lyncedge.simulator..");
}
