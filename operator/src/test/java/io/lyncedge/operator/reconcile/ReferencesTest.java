package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.PublicationStatus;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Encoding;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Secrets, ConfigMaps and names that come late, change, turn bad or go. */
final class ReferencesTest {
    private static final LyncEdgeProxy FIVE = Documents.resource("""
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: five, namespace: lync-edge}
            spec:
              tls: {certificates: [{secretName: c1}, {secretName: c2}, {secretName: c3}, {secretName: c4}, {secretName: c5}]}
              pools:
              - {name: fe, role: FrontEnd, servers: [{address: fe01.corp.contoso.com}], tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}}
              publications:
              - {fqdn: n1.contoso.com, service: WebServices, pool: fe}
              - {fqdn: n2.contoso.com, service: Meet, pool: fe}
              - {fqdn: n3.contoso.com, service: Dialin, pool: fe}
              - {fqdn: n4.contoso.com, service: Autodiscover, pool: fe}
              - {fqdn: n5.contoso.com, service: Scheduler, pool: fe}
            """);

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldBecomeReadyWhenTheSecretComesLate() {
        // Given
        secret("contoso-public").delete();
        world.admin().resource(Resources.plain()).create();
        world.awaitCondition("contoso", "ResolvedRefs", "False", "SecretNotFound");
        world.awaitCondition("contoso", "Ready", "False", "PublicationNotServed");

        // When
        world.putTls("contoso-public", certificate("webext.contoso.com"));

        // Then
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        world.awaitCondition("contoso", "ResolvedRefs", "True", "ResolvedRefs");
    }

    @Test
    void shouldNameTheTypeWhenASecretHasAnother() {
        // Given
        secret("contoso-public").delete();
        putOpaque();

        // When
        world.admin().resource(Resources.plain()).create();

        // Then
        world.awaitCondition("contoso", "ResolvedRefs", "False", "InvalidCertificate");
        assertThat(world.condition("contoso", "ResolvedRefs").getMessage()).contains("has type Opaque");
    }

    @Test
    void shouldNameTheTypeWhenASecretOfAnotherComesWhereNoneWas() {
        // Given
        secret("contoso-public").delete();
        world.admin().resource(Resources.plain()).create();
        world.awaitCondition("contoso", "ResolvedRefs", "False", "SecretNotFound");
        world.awaitCalm();

        // When
        putOpaque();

        // Then
        world.awaitCondition("contoso", "ResolvedRefs", "False", "InvalidCertificate");
        assertThat(world.condition("contoso", "ResolvedRefs").getMessage()).contains("has type Opaque");

        // When
        secret("contoso-public").delete();

        // Then
        world.awaitCondition("contoso", "ResolvedRefs", "False", "SecretNotFound");
    }

    private void putOpaque() {
        world.put(new SecretBuilder()
                .withNewMetadata()
                .withName("contoso-public")
                .withNamespace(OperatorWorld.NAMESPACE)
                .endMetadata()
                .withType("Opaque")
                .withData(Map.of("tls.crt", "eA=="))
                .build());
    }

    @Test
    void shouldDegradeOnlyItsItemWhenOneOfFiveIsMissingFromTheStart() {
        // Given
        putFour();

        // When
        world.admin().resource(FIVE).create();

        // Then
        world.awaitCondition("five", "ResolvedRefs", "False", "SecretNotFound");
        world.awaitCondition("five", "Programmed", "True", "Programmed");
        assertThat(served()).containsExactly(true, true, true, true, false);
    }

    @Test
    void shouldApplyAnEditOfAnotherFieldWhenOneOfFiveIsBad() {
        // Given
        putFour();
        world.admin().resource(FIVE).create();
        world.awaitCondition("five", "Programmed", "True", "Programmed");
        world.awaitCalm();

        // When
        world.edit("five", resource -> {
            resource.getMetadata().setLabels(Map.of("edited", "yes"));
            resource.setSpec(Documents.resource("""
                            metadata: {name: five}
                            spec:
                              replicas: 4
                              tls: {certificates: [{secretName: c1}, {secretName: c2}, {secretName: c3}, {secretName: c4}, {secretName: c5}]}
                              pools:
                              - {name: fe, role: FrontEnd, servers: [{address: fe01.corp.contoso.com}], tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}}
                              publications:
                              - {fqdn: n1.contoso.com, service: WebServices, pool: fe}
                            """).getSpec());
            return resource;
        });

        // Then
        world.awaitAsserted(() -> assertThat(world.admin()
                        .apps()
                        .deployments()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withName("five-lyncedge")
                        .get()
                        .getSpec()
                        .getReplicas())
                .isEqualTo(4));
        world.awaitCondition("five", "Ready", "True", "Ready");
    }

    @Test
    void shouldServeTheLastGoodCertificateAcrossARestartWhenTheSecretTurnsBad() {
        // Given
        world.createReady(Resources.plain());
        String chain = bundle().get("tls.contoso-public.crt");
        String key = bundle().get("affinity.key");

        // When
        world.put(new SecretBuilder(secret("contoso-public").get())
                .withData(Map.of("tls.crt", Encoding.base64("spoilt"), "tls.key", Encoding.base64("spoilt")))
                .build());
        world.awaitCondition("contoso", "ResolvedRefs", "False", "InvalidCertificate");
        world.restart();
        world.force("contoso", 2);
        secret("contoso-public").delete();

        // Then
        world.awaitCondition("contoso", "ResolvedRefs", "False", "SecretNotFound");
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        assertThat(bundle()).containsEntry("tls.contoso-public.crt", chain).containsEntry("affinity.key", key);
    }

    @Test
    void shouldKeepAddressesAndAuthorityAcrossARestartWhenNothingCanBeResolved() {
        // Given
        world.createReady(Resources.plain());
        String config = bundle().get("proxy.v1.json");

        // When
        world.names().remove("fe01.corp.contoso.com");
        world.admin()
                .configMaps()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("corp-ca")
                .delete();
        world.awaitCondition("contoso", "ResolvedRefs", "False", "CertificateAuthorityNotFound");
        world.restart();
        world.force("contoso", 2);

        // Then
        assertThat(world.condition("contoso", "ResolvedRefs").getMessage())
                .contains("CertificateAuthorityNotFound", "AddressNotResolved");
        assertThat(bundle()).containsEntry("proxy.v1.json", config);
    }

    @Test
    void shouldSendNoTrafficToItselfWhenAServerResolvesToItsOwnService() {
        // Given
        world.createReady(Resources.plain());

        // When
        world.names().put("fe01.corp.contoso.com", "10.96.0.10", "10.20.0.12");
        world.force("contoso", 1);

        // Then
        world.awaitCondition("contoso", "ResolvedRefs", "False", "RoutingLoop");
        assertThat(world.status("contoso")
                        .orElseThrow()
                        .pools()
                        .getFirst()
                        .servers()
                        .getFirst()
                        .addresses())
                .containsExactly("10.20.0.12");
    }

    @Test
    void shouldSendNoTrafficToItsOwnPodsWhenAServerResolvesToThem() {
        // Given
        world.createReady(Resources.plain());
        world.pods().at("10.244.1.7", "fd00::7");

        // When
        world.names().put("fe01.corp.contoso.com", "10.244.1.7", "10.20.0.12", "fd00::7");
        world.force("contoso", 1);

        // Then
        world.awaitCondition("contoso", "ResolvedRefs", "False", "RoutingLoop");
        assertThat(world.condition("contoso", "ResolvedRefs").getMessage())
                .contains("fe01.corp.contoso.com", "own Service or pods", "give the internal FQDN of the pool");
        assertThat(world.status("contoso")
                        .orElseThrow()
                        .pools()
                        .getFirst()
                        .servers()
                        .getFirst()
                        .addresses())
                .containsExactly("10.20.0.12");
    }

    @Test
    void shouldWakeUpWhenTheSecretOfClientAuthoritiesComesLate() {
        // Given
        world.admin()
                .resource(Resources.withTls("clientAuth: {mode: Optional, trustedCA: {secret: phones, key: ca.crt}}"))
                .create();
        world.awaitCondition("contoso", "ResolvedRefs", "False", "CertificateAuthorityNotFound");

        // When
        world.put(new SecretBuilder()
                .withNewMetadata()
                .withName("phones")
                .withNamespace(OperatorWorld.NAMESPACE)
                .endMetadata()
                .withType("Opaque")
                .withData(Map.of("ca.crt", Encoding.base64(TestWorld.AUTHORITY.pem())))
                .build());

        // Then
        world.awaitCondition("contoso", "ResolvedRefs", "True", "ResolvedRefs");
    }

    @Test
    void shouldWakeUpWhenAnAuthorityChanges() {
        // Given
        world.createReady(Resources.plain());
        String before = world.status("contoso").orElseThrow().configHash();

        // When
        world.putAuthority(
                "corp-ca", TestCertificate.authority("Another authority").pem());

        // Then
        world.awaitAsserted(() ->
                assertThat(world.status("contoso").orElseThrow().configHash()).isNotEqualTo(before));
    }

    private void putFour() {
        for (int i = 1; i <= 4; i++) {
            world.putTls("c" + i, certificate("n" + i + ".contoso.com"));
        }
    }

    private List<Boolean> served() {
        return world.status("five").orElseThrow().publications().stream()
                .map(PublicationStatus::served)
                .toList();
    }

    private Resource<Secret> secret(String name) {
        return world.admin().secrets().inNamespace(OperatorWorld.NAMESPACE).withName(name);
    }

    private Map<String, String> bundle() {
        return secret("contoso-lyncedge-bundle").get().getData();
    }

    private static TestCertificate certificate(String fqdn) {
        return TestWorld.certificate(Duration.ofDays(90), fqdn);
    }
}
