package io.lyncedge.operator.status;

import static io.lyncedge.operator.status.Situations.PLAN;
import static io.lyncedge.operator.status.Situations.good;
import static io.lyncedge.operator.status.Situations.withPlan;

import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.RefusalReason;
import io.lyncedge.operator.translate.SpecProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the user wrote, and what it refers to. */
final class SpecSituations {
    private static final List<SpecProblem> PROBLEMS = List.of(new SpecProblem("spec.pools[0]", "is odd", "fix it"));
    private static final String[] NOTHING = {
        "ResolvedRefs Unknown Pending",
        "Programmed False Pending",
        "PoolsHealthy Unknown Pending",
        "PolicyEnforced Unknown NotProbed",
        "Stalled True InvalidParameters"
    };

    static final List<Case> CASES = List.of(
            Case.of("everything is as it should be", good()),
            Case.of(
                    "the first spec makes no sense",
                    refused(Optional.empty(), RefusalReason.INVALID_PARAMETERS),
                    and("Accepted False InvalidParameters", "Ready False InvalidParameters")),
            Case.of(
                    "configuration and certificates outgrow a Secret from the start",
                    refused(Optional.empty(), RefusalReason.CONFIG_TOO_LARGE),
                    and("Accepted False ConfigTooLarge", "Ready False ConfigTooLarge")),
            Case.of(
                    "an edit makes no sense: the spec before it stays in force",
                    refused(Optional.of(PLAN), RefusalReason.INVALID_PARAMETERS),
                    "Accepted False InvalidParameters",
                    "Ready False InvalidParameters",
                    "Stalled True InvalidParameters"),
            reference(
                    "a Secret is missing",
                    "SecretNotFound",
                    false,
                    world -> world.source().remove("contoso-public")),
            reference(
                    "a Secret is of another type",
                    "InvalidCertificate",
                    false,
                    world -> world.source().secret("contoso-public", "Opaque", Map.of("tls.crt", "x"))),
            reference("a key is another's", "CertificateMismatch", false, SpecSituations::mismatch),
            reference(
                    "a certificate has expired, and is served",
                    "CertificateExpired",
                    true,
                    world -> put(world, TestWorld.certificate(Duration.ofDays(-1), "webext.contoso.com"))),
            reference(
                    "no certificate covers a name, which is served with the default one",
                    "NameNotCovered",
                    true,
                    world -> put(world, TestWorld.certificate(Duration.ofDays(90), "other.contoso.com"))),
            reference(
                    "an authority is missing from the start",
                    "CertificateAuthorityNotFound",
                    false,
                    world -> world.source().remove("corp-ca")),
            reference(
                    "a server has no address and never had one",
                    "AddressNotResolved",
                    false,
                    world -> world.names().remove("fe01.corp.contoso.com")),
            reference(
                    "a server's only address is not allowed",
                    "AddressNotAllowed",
                    false,
                    world -> world.names().put("fe01.corp.contoso.com", "169.254.169.254")),
            reference(
                    "a server leads back to the resource itself, beside another address",
                    "RoutingLoop",
                    true,
                    world -> world.own("10.96.0.10").names().put("fe01.corp.contoso.com", "10.96.0.10", "10.20.0.11")));

    private SpecSituations() {}

    private static String[] and(String... differences) {
        String[] all = List.of(differences).toArray(new String[differences.length + NOTHING.length]);
        System.arraycopy(NOTHING, 0, all, differences.length, NOTHING.length);
        return all;
    }

    private static Situation refused(Optional<Plan> plan, RefusalReason reason) {
        Situation good = good();
        boolean accepted = plan.isPresent();
        return new Situation(
                3,
                false,
                new SpecVerdict.Refused(reason, PROBLEMS),
                plan,
                accepted ? good.objects() : ObjectState.NONE,
                accepted ? good.pods() : List.of(),
                Map.of());
    }

    /** Pods serve what the reference came to, so that nothing but the reference is wrong. */
    private static Case reference(String name, String reason, boolean served, Consumer<TestWorld> change) {
        TestWorld world = new TestWorld();
        change.accept(world);
        Situation situation = withPlan(Situations.plan(world, Resources.plain()));
        return served
                ? Case.of(name, situation, "ResolvedRefs False " + reason)
                : Case.of(name, situation, "ResolvedRefs False " + reason, "Ready False PublicationNotServed");
    }

    private static void put(TestWorld world, TestCertificate certificate) {
        world.source()
                .tls("contoso-public", certificate.pem(), certificate.key().pem());
    }

    private static void mismatch(TestWorld world) {
        TestCertificate certificate = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
        TestCertificate other = TestWorld.certificate(Duration.ofDays(90), "other.contoso.com");
        world.source().tls("contoso-public", certificate.pem(), other.key().pem());
    }
}
