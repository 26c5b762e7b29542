package io.lyncedge.operator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.policy.Attempt.Direction;
import io.lyncedge.operator.policy.Pod.Namespace;
import io.lyncedge.operator.resources.RenderedYaml;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluator itself, by what the documentation of Kubernetes says of NetworkPolicies. */
final class NetworkPoliciesTest {
    private static final Pod WEB = new Pod(Namespace.of("shop"), Map.of("app", "web"));
    private static final Namespace TEAM =
            new Namespace("other", Map.of("kubernetes.io/metadata.name", "other", "team", "a"));
    private static final String FORM = """
            kind: NetworkPolicy
            metadata: {name: one, namespace: shop}
            spec: {podSelector: {matchLabels: {app: web}}, %s}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    ingress: []                                                                    | false
                    'policyTypes: [Egress], egress: []'                                            | true
                    ingress: [{}]                                                                  | true
                    ingress: [{ports: [{port: 443}]}]                                              | true
                    ingress: [{ports: [{port: 443, protocol: UDP}]}]                               | false
                    ingress: [{ports: [{port: 400, endPort: 443}]}]                                | true
                    ingress: [{ports: [{port: 400, endPort: 442}]}]                                | false
                    ingress: [{ports: [{protocol: TCP}]}]                                          | true
                    ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]                             | true
                    'ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}]'    | false
                    ingress: [{from: [{ipBlock: {cidr: '2001:db8::/32'}}]}]                        | false
                    ingress: [{from: [{podSelector: {}}]}]                                         | false
                    ingress: [{from: [{namespaceSelector: {}}]}]                                   | true
                    'ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: x}}}]}]'    | false
                    'ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}, {podSelector: {matchLabels: {app: x}}}]}]'  | true
                    'ingress: [{from: [{namespaceSelector: {matchExpressions: [{key: team, operator: NotIn, values: [a]}]}}]}]'   | false
                    """)
    void shouldSayWhatTheDocumentationSaysWhenAPodOfAnotherNamespaceComes(String rules, boolean allowed) {
        // Given
        Peer peer = Peer.pod(InetAddress.ofLiteral("10.1.2.3"), new Pod(TEAM, Map.of("app", "y")));

        // Then
        assertThat(NetworkPolicies.of(FORM.formatted(rules))
                        .allow(new Attempt(Direction.INGRESS, WEB, peer, "TCP", 443)))
                .isEqualTo(allowed);
    }

    @Test
    void shouldAllowWhatAnyPolicyAllowsWhenThereAreSeveral() {
        // Given
        String both = FORM.formatted("ingress: []") + "---\n" + FORM.formatted("ingress: [{ports: [{port: 443}]}]");
        Peer peer = Peer.outside(InetAddress.ofLiteral("192.0.2.1"));

        // Then
        assertThat(NetworkPolicies.of(both).allow(new Attempt(Direction.INGRESS, WEB, peer, "TCP", 443)))
                .isTrue();
        assertThat(NetworkPolicies.of(both).allow(new Attempt(Direction.INGRESS, WEB, peer, "TCP", 80)))
                .isFalse();
    }

    @Test
    void shouldHaveNoPolicyForPort80WhenEveryNameIsClosedThere() {
        // Given
        TestWorld world = new TestWorld();
        Translation translation = new Translator(Resources.SETTINGS)
                .translate(Resources.plain(), world.resolve(Resources.plain()), Resources.KEY);

        // When
        String yaml = RenderedYaml.of(((Translation.Accepted) translation).plan());

        // Then
        Peer peer = Peer.outside(InetAddress.ofLiteral("192.0.2.1"));
        assertThat(yaml).contains("-external-443").doesNotContain("-external-80");
        assertThat(NetworkPolicies.of(yaml)
                        .allow(new Attempt(Direction.INGRESS, Scene.proxy("contoso"), peer, "TCP", 80)))
                .isFalse();
    }
}
