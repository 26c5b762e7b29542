package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.PublicationStatus;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Encoding;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.RsaCertificate;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestKey;
import io.lyncedge.operator.fixture.TestWorld;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each way in which one of five certificates, or one of two authorities, can be bad from the first installation on: its
 * reason and message, its own item degraded and no other, edits of other fields applied, and recovery by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokenReferencesTest {
    private static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: %1$s, namespace: lync-edge}
            spec:
              replicas: %2$s
              tls: {certificates: [{secretName: c1}, {secretName: c2}, {secretName: c3}, {secretName: c4}, {secretName: %1$s}]}
              pools:
              - {name: fe, role: FrontEnd, servers: [{address: fe01.corp.contoso.com}], tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}}
              - {name: second, role: FrontEnd, servers: [{address: fe01.corp.contoso.com}], tls: {trustedCA: {configMap: %1$s, key: ca.crt}}}
              publications:
              - {fqdn: n1.contoso.com, service: WebServices, pool: fe}
              - {fqdn: n2.contoso.com, service: Meet, pool: fe}
              - {fqdn: n3.contoso.com, service: Dialin, pool: fe}
              - {fqdn: n4.contoso.com, service: WebServices, pool: second}
              - {fqdn: %1$s.contoso.com, service: Scheduler, pool: fe}
            """;

    private OperatorWorld world;

    /** What is wrong, what is said of it, and which of the five names are served from the start. */
    enum Broken {
        MISSING("SecretNotFound", "does not exist", 5),
        WRONG_TYPE("InvalidCertificate", "has type Opaque, not kubernetes.io/tls", 5),
        WRONG_KEY_NAME("InvalidCertificate", "has no key tls.crt", 5),
        MALFORMED("InvalidCertificate", "tls.crt holds no certificate", 5),
        MALFORMED_KEY("InvalidCertificate", "tls.key holds no private key", 5),
        WEAK_KEY("InvalidCertificate", "has a weak key: RSA with 1024 bits", 5),
        MISMATCHED("CertificateMismatch", "has a key that does not belong to its certificate", 5),
        CHAIN_INCOMPLETE("InvalidCertificate", "has an incomplete chain", 0),
        NOT_VALID_YET("InvalidCertificate", "is not valid before", 0),
        EXPIRED("CertificateExpired", "expired on", 0),
        NOT_COVERING("NameNotCovered", "no usable certificate of spec.tls.certificates covers", 0),
        AUTHORITY_MISSING("CertificateAuthorityNotFound", "does not exist", 4),
        AUTHORITY_UNDER_ANOTHER_KEY("CertificateAuthorityNotFound", "has no key ca.crt", 4),
        AUTHORITY_MALFORMED("CertificateAuthorityNotFound", "ca.crt holds no certificate", 4);

        private final String reason;
        private final String message;
        private final int unserved;

        Broken(String reason, String message, int unserved) {
            this.reason = reason;
            this.message = message;
            this.unserved = unserved;
        }

        String resourceName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String fqdn() {
            return resourceName() + ".contoso.com";
        }
    }

    @BeforeAll
    void start() {
        world = new OperatorWorld();
        for (int i = 1; i <= 4; i++) {
            world.putTls("c" + i, certificate("n" + i + ".contoso.com"));
        }
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldDegradeItsItemAloneSayWhyAndRecoverWhenAReferenceIs(Broken broken) {
        // Given
        String name = broken.resourceName();
        world.putTls(name, certificate(broken.fqdn()));
        world.putAuthority(name, TestWorld.AUTHORITY.pem());
        spoil(broken, name);

        // When: installed for the first time, and then edited in another field
        world.admin().resource(resource(name, 2)).create();
        world.awaitCondition(name, "ResolvedRefs", "False", broken.reason);
        world.awaitCondition(name, "Programmed", "True", "Programmed");
        world.edit(name, live -> {
            live.setSpec(resource(name, 3).getSpec());
            return live;
        });

        // Then
        world.awaitAsserted(() -> assertThat(replicas(name)).isEqualTo(3));
        world.awaitCondition(name, "Programmed", "True", "Programmed");
        assertThat(said(name)).contains(broken.reason, broken.message).doesNotContain("-----");
        assertThat(unserved(name)).isEqualTo(broken.unserved == 0 ? List.of() : List.of(broken.unserved));

        // When: put right
        world.putTls(name, certificate(broken.fqdn()));
        world.putAuthority(name, TestWorld.AUTHORITY.pem());

        // Then
        world.awaitCondition(name, "ResolvedRefs", "True", "ResolvedRefs");
        world.awaitCondition(name, "Ready", "True", "Ready");
        assertThat(unserved(name)).isEmpty();
        assertServedOnWhenItTurnsBad(broken, name);
    }

    /** What was good and is changed or deleted while it is used: said alike, and nothing of the resource goes away. */
    private void assertServedOnWhenItTurnsBad(Broken broken, String name) {
        spoil(broken, name);
        world.awaitCondition(name, "ResolvedRefs", "False", broken.reason);
        world.awaitAsserted(() -> assertThat(said(name)).contains(broken.message));
        world.awaitCondition(name, "Programmed", "True", "Programmed");
        world.awaitCondition(name, "Ready", "True", "Ready");
        assertThat(unserved(name)).isEmpty();
    }

    private void spoil(Broken broken, String name) {
        TestCertificate good = certificate(broken.fqdn());
        String key = good.key().pem();
        switch (broken) {
            case MISSING ->
                world.admin()
                        .secrets()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withName(name)
                        .delete();
            case WRONG_TYPE -> secret(name, "Opaque", Map.of("tls.crt", good.pem(), "tls.key", key));
            case WRONG_KEY_NAME -> tls(name, Map.of("cert.pem", good.pem(), "tls.key", key));
            case MALFORMED -> tls(name, Map.of("tls.crt", "spoilt", "tls.key", key));
            case MALFORMED_KEY -> tls(name, Map.of("tls.crt", good.pem(), "tls.key", "spoilt"));
            case WEAK_KEY -> {
                RsaCertificate weak = RsaCertificate.of(broken.fqdn(), 1024);
                tls(name, Map.of("tls.crt", weak.pem(), "tls.key", weak.pkcs8Key()));
            }
            case MISMATCHED ->
                tls(
                        name,
                        Map.of(
                                "tls.crt",
                                good.pem(),
                                "tls.key",
                                TestKey.of("another").pem()));
            case CHAIN_INCOMPLETE -> world.putTls(name, issued(broken, -100, 90, true));
            case NOT_VALID_YET -> world.putTls(name, issued(broken, 1, 90, false));
            case EXPIRED -> world.putTls(name, issued(broken, -100, -1, false));
            case NOT_COVERING -> world.putTls(name, certificate("elsewhere.contoso.com"));
            case AUTHORITY_MISSING ->
                world.admin()
                        .configMaps()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withName(name)
                        .delete();
            case AUTHORITY_UNDER_ANOTHER_KEY -> configMap(name, Map.of("root.pem", TestWorld.AUTHORITY.pem()));
            case AUTHORITY_MALFORMED -> configMap(name, Map.of("ca.crt", "spoilt"));
        }
    }

    private void tls(String name, Map<String, String> content) {
        secret(name, "kubernetes.io/tls", content);
    }

    /** The type of a Secret cannot change, so it is made anew. */
    private void secret(String name, String type, Map<String, String> content) {
        Map<String, String> encoded = new LinkedHashMap<>();
        content.forEach((key, text) -> encoded.put(key, Encoding.base64(text)));
        world.admin()
                .secrets()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName(name)
                .delete();
        world.put(new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(OperatorWorld.NAMESPACE)
                .endMetadata()
                .withType(type)
                .withData(encoded)
                .build());
    }

    private void configMap(String name, Map<String, String> content) {
        world.put(new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(OperatorWorld.NAMESPACE)
                .endMetadata()
                .withData(content)
                .build());
    }

    private static TestCertificate issued(Broken broken, int fromDay, int toDay, boolean namesItsIssuersPlace) {
        return TestWorld.AUTHORITY.issue(new TestCertificate.Words(
                List.of(broken.fqdn()),
                TestWorld.NOW.plus(Duration.ofDays(fromDay)),
                TestWorld.NOW.plus(Duration.ofDays(toDay)),
                namesItsIssuersPlace));
    }

    private static TestCertificate certificate(String fqdn) {
        return TestWorld.certificate(Duration.ofDays(90), fqdn);
    }

    private static LyncEdgeProxy resource(String name, int replicas) {
        return Documents.resource(RESOURCE.formatted(name, replicas));
    }

    private int replicas(String name) {
        return world.deploymentOf(name).getSpec().getReplicas();
    }

    private String said(String name) {
        Condition condition = world.condition(name, "ResolvedRefs");
        return condition.getReason() + " " + condition.getMessage();
    }

    /** Which of the publications are not served, counted from 1. */
    private List<Integer> unserved(String name) {
        List<PublicationStatus> all = world.status(name).orElseThrow().publications();
        return all.stream()
                .filter(publication -> !publication.served())
                .map(publication -> all.indexOf(publication) + 1)
                .toList();
    }
}
