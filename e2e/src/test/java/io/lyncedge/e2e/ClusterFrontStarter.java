package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.lyncedge.cli.acceptance.Front;
import io.lyncedge.cli.acceptance.FrontStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Serves a resource of the acceptance traffic in the cluster, beside the Contoso example. */
final class ClusterFrontStarter implements FrontStarter {
    private static final String NAME = "main";
    private static final String AUTHORITY = "acceptance-ca";

    private final Stage stage;

    ClusterFrontStarter(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Front start(Path resource, Path secrets, List<String> servers) throws IOException, InterruptedException {
        ServerRelays relays = ServerRelays.start(stage.network(), stage.pools().gateway(), servers);
        references(secrets);
        stage.cluster()
                .kubectlWith(manifest(Files.readString(resource)), "apply")
                .good();
        for (String condition : List.of("Ready", "PoolsHealthy")) {
            Contoso.kubectl(stage.cluster(), "wait", "--for=condition=" + condition, "lep/" + NAME, "--timeout=240s")
                    .good();
        }
        return new ClusterFront(stage.cluster(), NAME, relays);
    }

    private static String manifest(String resource) {
        return resource.replace("namespace: acceptance", "namespace: " + Proxies.NAMESPACE)
                .replace("configMap: corp-ca", "configMap: " + AUTHORITY)
                .replace(
                        "\nspec:\n",
                        "\nspec:\n  replicas: 1\n  service: {type: NodePort, nodePorts: {https: %d, http: %d}}\n"
                                .formatted(ClusterFront.HTTPS, ClusterFront.HTTP));
    }

    private void references(Path secrets) throws IOException {
        stage.cluster()
                .client()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("public")
                        .withNamespace(Proxies.NAMESPACE)
                        .endMetadata()
                        .withType("kubernetes.io/tls")
                        .addToStringData("tls.crt", Files.readString(secrets.resolve("public/tls.crt")))
                        .addToStringData("tls.key", Files.readString(secrets.resolve("public/tls.key")))
                        .build())
                .serverSideApply();
        stage.cluster()
                .client()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName(AUTHORITY)
                        .withNamespace(Proxies.NAMESPACE)
                        .endMetadata()
                        .addToData("ca.crt", Files.readString(secrets.resolve("corp-ca/ca.crt")))
                        .build())
                .serverSideApply();
    }
}
