package io.lyncedge.cli;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;

/** YAML of a small resource whose one server is an address, so that no name server is asked. */
final class ResourceText {
    static final TestAuthority PUBLIC = TestAuthority.create("Public authority");
    static final TestAuthority CORPORATE = TestAuthority.create("Corporate authority");
    static final IssuedCertificate CERTIFICATE = PUBLIC.ecdsa("webext.contoso.com");

    /** The resource alone. */
    static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: contoso, namespace: lync-edge}
            spec:
              tls:
                certificates: [{secretName: contoso-public}]
              pools:
              - name: fe
                role: FrontEnd
                servers: [{address: 10.20.0.11}]
                tls:
                  serverName: pool.corp.contoso.com
                  trustedCA: {configMap: corp-ca, key: ca.crt}
              publications:
              - {fqdn: webext.contoso.com, service: WebServices, pool: fe}
              - {fqdn: lyncdiscover.fabrikam.com, service: Autodiscover, pool: fe, https: Closed, http: Bridge}
            """;

    private ResourceText() {}

    /** The resource with its Secret and its ConfigMap in one file. */
    static String complete() {
        return RESOURCE + secret("contoso-public", CERTIFICATE) + configMap("corp-ca", CORPORATE.rootPem());
    }

    static String secret(String name, IssuedCertificate certificate) {
        return """
                ---
                apiVersion: v1
                kind: Secret
                type: kubernetes.io/tls
                metadata: {name: %s}
                stringData:
                  tls.crt: |
                %s  tls.key: |
                %s""".formatted(
                name, certificate.chainPem().indent(4), certificate.keyPem().indent(4));
    }

    static String configMap(String name, String pem) {
        return """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: %s}
                data:
                  ca.crt: |
                %s""".formatted(name, pem.indent(4));
    }
}
