package io.lyncedge.operator.status;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.PlanWarning;
import io.lyncedge.operator.translate.WarningReason;
import java.time.Duration;
import java.util.Map;

/** A resource for each warning. */
final class WarningSituations {
    private static final String DIRECTOR =
            "- {name: b, role: Director, servers: [{address: b.corp.contoso.com}], tls: {insecureSkipVerify: true}}";
    private static final String FRONT_END =
            "- {name: b, role: FrontEnd, servers: [{address: b.corp.contoso.com}], tls: {systemTrust: true}}";

    private WarningSituations() {}

    /** The warning of a reason, as the status writes it. */
    static String text(WarningReason reason) {
        return switch (reason) {
            case CERTIFICATE_EXPIRING ->
                warning(reason, Resources.plain(), TestWorld.certificate(Duration.ofDays(6), "webext.contoso.com"));
            case STAPLE_NOT_SERVED -> staple(reason);
            case WILDCARD_ONLY ->
                warning(
                        reason,
                        Resources.plain(),
                        TestWorld.certificate(Duration.ofDays(90), "contoso.com", "*.contoso.com"));
            case INSECURE_SKIP_VERIFY ->
                warning(
                        reason,
                        Resources.with(DIRECTOR, "- {fqdn: webext.contoso.org, service: Scheduler, pool: b}", ""));
            case MISSING_WEB_SERVICES ->
                warning(reason, Resources.with(FRONT_END, "- {fqdn: meet.contoso.com, service: Meet, pool: b}", ""));
            case UNUSED_POOL -> warning(reason, Resources.withPool(FRONT_END));
        };
    }

    private static String warning(WarningReason reason, LyncEdgeProxy resource, TestCertificate certificate) {
        TestWorld world = new TestWorld();
        world.source()
                .tls("contoso-public", certificate.pem(), certificate.key().pem());
        return warning(reason, resource, world);
    }

    private static String warning(WarningReason reason, LyncEdgeProxy resource) {
        return warning(reason, resource, new TestWorld());
    }

    private static String warning(WarningReason reason, LyncEdgeProxy resource, TestWorld world) {
        return Situations.plan(world, resource).warnings().stream()
                .filter(warning -> warning.reason() == reason)
                .map(PlanWarning::toString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no warning " + reason));
    }

    private static String staple(WarningReason reason) {
        TestCertificate certificate = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
        TestWorld world = new TestWorld();
        world.source()
                .secret(
                        "contoso-public",
                        "kubernetes.io/tls",
                        Map.of(
                                "tls.crt", certificate.pem(),
                                "tls.key", certificate.key().pem(),
                                "tls.ocsp", "x"));
        return warning(reason, Resources.plain(), world);
    }
}
