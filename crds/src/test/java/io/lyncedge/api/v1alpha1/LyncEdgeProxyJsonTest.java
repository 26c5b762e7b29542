package io.lyncedge.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;

class LyncEdgeProxyJsonTest {
    private static final String MINIMAL = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: contoso, namespace: lync-edge}
            spec:
              tls: {certificates: [{secretName: contoso-public}], minVersion: TLSv1.1, cipherProfile: Compatible}
              pools:
              - name: fe-paris
                role: FrontEnd
                servers: [{address: fe01.corp.contoso.com}, {address: 10.20.0.12, drain: true}]
                tls: {serverName: pool-paris.corp.contoso.com, trustedCA: {configMap: corp-ca, key: ca.crt}}
              publications:
              - {fqdn: webext.contoso.com, service: WebServices, pool: fe-paris}
            """;

    private final KubernetesSerialization serialization = new KubernetesSerialization();

    @Test
    void shouldFillInConstantDefaultsWhenTheDocumentLeavesThemOut() {
        // When
        var spec = read(MINIMAL).getSpec();

        // Then
        assertThat(spec.timeouts()).isEqualTo(TimeoutsSpec.defaults());
        assertThat(spec.replicas()).as("decided by the translator").isNull();
        assertThat(spec.pools().getFirst().healthCheck()).isEqualTo(HealthCheckSpec.defaults());
        assertThat(spec.publications().getFirst().https()).isEqualTo(HttpsMode.BRIDGE);
    }

    @Test
    void shouldReadWhatItWroteWhenWrittenAsYaml() {
        // Given
        var resource = read(MINIMAL);

        // When
        var copy = read(serialization.asYaml(resource));

        // Then
        assertThat(copy.getSpec()).isEqualTo(resource.getSpec());
        assertThat(copy.getSpec().tls()).extracting(TlsSpec::minVersion).isEqualTo(TlsVersion.TLS_1_1);
    }

    @Test
    void shouldWriteNothingThatWasNotSaidWhenAbsentByDefault() {
        // When
        var yaml = serialization.asYaml(read(MINIMAL));

        // Then
        assertThat(yaml).contains("drain: true").doesNotContain("systemTrust", "replicas:", "null", "[]");
    }

    @Test
    void shouldIgnoreFieldsOfANewerSchemaWhenReadByAnOlderOperator() {
        // When
        var resource = read(MINIMAL.replace("  tls: {certificates", "  fieldOfTomorrow: 1\n  tls: {certificates"));

        // Then
        assertThat(resource.getSpec()).isEqualTo(read(MINIMAL).getSpec());
    }

    private LyncEdgeProxy read(String yaml) {
        return serialization.unmarshal(yaml, LyncEdgeProxy.class);
    }
}
