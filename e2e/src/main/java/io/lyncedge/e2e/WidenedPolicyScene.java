package io.lyncedge.e2e;

import java.io.IOException;

/** A NetworkPolicy of somebody else that lets the proxies reach more than theirs do. */
final class WidenedPolicyScene implements Scene {
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: wide-open, namespace: lync-edge}
            spec:
              podSelector: {}
              policyTypes: [Egress]
              egress: [{}]
            """;

    @Override
    public String title() {
        return "Truth: a foreign NetworkPolicy that allows more";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        stage.cluster().kubectlWith(POLICY, "apply").good();
        Told.check(stage, "the foreign policy", "PolicyEnforced", "False/WidenedByOtherPolicy");
        stage.transcript().check("Ready all the same", "True/Ready", Contoso.condition(stage.cluster(), "Ready"));
        stage.cluster().kubectlWith(POLICY, "delete").good();
        Told.check(stage, "it is gone", "PolicyEnforced", "True/PolicyEnforced");
    }
}
