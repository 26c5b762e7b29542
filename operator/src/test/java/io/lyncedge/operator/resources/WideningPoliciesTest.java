package io.lyncedge.operator.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which policies of others allow the proxies more: ours let in 443 from 192.0.2.0/24 and lead to 10.20.0.11:4443. */
final class WideningPoliciesTest {
    private static final Plan PLAN = plan();
    private static final String FORM = """
            metadata: {name: other, namespace: lync-edge}
            spec: {podSelector: {%s}, %s}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    ingress: [{}]                                                                                  | true
                    ingress: []                                                                                    | false
                    egress: [{}]                                                                                   | true
                    'policyTypes: [Ingress], egress: [{}]'                                                         | false
                    'policyTypes: [Egress], egress: []'                                                            | false
                    ingress: [{ports: [{port: 443}]}]                                                              | true
                    'ingress: [{ports: [{port: 443}], from: [{ipBlock: {cidr: 192.0.2.0/24}}]}]'                   | false
                    'ingress: [{ports: [{port: https}], from: [{ipBlock: {cidr: 192.0.2.128/25}}]}]'               | false
                    'ingress: [{ports: [{port: 443}], from: [{ipBlock: {cidr: 192.0.2.0/23}}]}]'                   | true
                    'ingress: [{ports: [{port: 443, endPort: 444}], from: [{ipBlock: {cidr: 192.0.2.0/24}}]}]'     | true
                    'ingress: [{ports: [{port: 443, protocol: UDP}], from: [{ipBlock: {cidr: 192.0.2.0/24}}]}]'    | true
                    'ingress: [{ports: [{port: 443}, {port: 80}], from: [{ipBlock: {cidr: 192.0.2.0/24}}]}]'       | true
                    'ingress: [{ports: [{port: 9901}], from: [{podSelector: {}}]}]'                                | true
                    'egress: [{ports: [{port: 4443}], to: [{ipBlock: {cidr: 10.20.0.11/32}}]}]'                    | false
                    'egress: [{ports: [{port: 4443}], to: [{ipBlock: {cidr: 10.20.0.10/31}}]}]'                    | true
                    'egress: [{ports: [{port: 53, protocol: UDP}]}]'                                               | true
                    """)
    void shouldNameThoseThatNoneOfOurRulesContainsWhenTheySelectEveryPod(String rules, boolean widens) {
        assertThat(names("", rules)).isEqualTo(widens ? List.of("other") : List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    'matchLabels: {app.kubernetes.io/name: lyncedge-proxy}'                                   | true
                    'matchLabels: {app.kubernetes.io/instance: fabrikam}'                                     | false
                    'matchLabels: {app: web}'                                                                 | false
                    'matchExpressions: [{key: app.kubernetes.io/instance, operator: In, values: [contoso]}]'  | true
                    'matchExpressions: [{key: app, operator: DoesNotExist}]'                                  | true
                    'matchExpressions: [{key: app, operator: Exists}]'                                        | false
                    """)
    void shouldNameOnlyThoseThatSelectOurPodsWhenTheyAllowEverything(String selector, boolean selects) {
        assertThat(names(selector, "ingress: [{}]")).isEqualTo(selects ? List.of("other") : List.of());
    }

    private static List<String> names(String selector, String rules) {
        return WideningPolicies.names(
                PLAN, List.of(Documents.read(FORM.formatted(selector, rules), NetworkPolicy.class)));
    }

    private static Plan plan() {
        LyncEdgeProxy resource = Resources.withField("networkPolicy: {allowedClientCIDRs: [192.0.2.0/24]}");
        Translation translation = new Translator(Resources.SETTINGS)
                .translate(resource, new TestWorld().resolve(resource), Resources.KEY);
        return ((Translation.Accepted) translation).plan();
    }
}
