package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.lyncedge.operator.reconcile.KeptParts;

/** The one client of the API server. */
final class OperatorClient {
    private OperatorClient() {}

    /**
     * A client whose writes a guard judges, and that waits as long as a busy API server asks for.
     *
     * @param config where the API server is, and who asks
     */
    static KubernetesClient create(Config config, WriteGuard guard) {
        return new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(SpreadHttpClientBuilder.factory())
                .withKubernetesSerialization(KeptParts.serialization())
                .withHttpClientBuilderConsumer(builder -> builder.addOrReplaceInterceptor("write-guard", guard)
                        .addOrReplaceInterceptor("retry-after", new RetryAfter(guard)))
                .build();
    }
}
