package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a release leaves in an API server: three resources that are Ready, their references, and all that the operator made
 * for them, as the server keeps it. The state of the release before this one is kept in a file.
 */
final class ReleasedState {
    /** Where the release before this one is kept. */
    static final Path PREVIOUS = Path.of("src", "test", "resources", "previous");

    private static final Path OBJECTS = PREVIOUS.resolve("objects.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String NAMESPACED = "/namespaces/" + OperatorWorld.NAMESPACE + "/";
    private static final List<String> KINDS = List.of(
            "/api/v1" + NAMESPACED + "configmaps",
            "/api/v1" + NAMESPACED + "secrets",
            "/api/v1" + NAMESPACED + "serviceaccounts",
            "/api/v1" + NAMESPACED + "services",
            "/apis/apps/v1" + NAMESPACED + "deployments",
            "/apis/autoscaling/v2" + NAMESPACED + "horizontalpodautoscalers",
            "/apis/networking.k8s.io/v1" + NAMESPACED + "networkpolicies",
            "/apis/policy/v1" + NAMESPACED + "poddisruptionbudgets",
            "/apis/lyncedge.io/v1alpha1" + NAMESPACED + "lyncedgeproxies");

    private ReleasedState() {}

    /** The resources: one that says little, one that is scaled by load, one with other pods and a name on port 80. */
    static List<LyncEdgeProxy> resources() {
        return List.of(
                resource("plain", "", ""),
                resource(
                        "scaled",
                        "autoscaling: {minReplicas: 2, maxReplicas: 6, targetCPUUtilizationPercentage: 70}",
                        ""),
                resource(
                        "open",
                        "podTemplate: {priorityClassName: edge, labels: {team: voice}}",
                        "- {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}"));
    }

    /** Their names. */
    static List<String> names() {
        return resources().stream()
                .map(resource -> resource.getMetadata().getName())
                .toList();
    }

    private static LyncEdgeProxy resource(String name, String field, String publication) {
        LyncEdgeProxy resource = Resources.with("", publication, field);
        resource.getMetadata().setName(name);
        resource.getMetadata().setUid("uid-" + name);
        return resource;
    }

    /** Lets the operator of this build make it. */
    static void make(OperatorWorld world) {
        world.putTls(
                "contoso-public", TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com", "meet.contoso.com"));
        resources().forEach(world::createReady);
    }

    /** Everything of these kinds that the server has. */
    static List<ObjectNode> read(OperatorWorld world) {
        return KINDS.stream().flatMap(path -> list(world, path)).toList();
    }

    private static Stream<ObjectNode> list(OperatorWorld world, String path) {
        try {
            List<ObjectNode> objects = new ArrayList<>();
            for (JsonNode item : JSON.readTree(world.admin().raw(path)).path("items")) {
                objects.add((ObjectNode) item);
            }
            return objects.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps it as the state of the release before the next one. */
    static void keep(OperatorWorld world) throws IOException {
        JSON.writeValue(OBJECTS.toFile(), read(world));
        Files.copy(
                Path.of("..", "deploy", "install.yaml"),
                PREVIOUS.resolve("install.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The state of the release before this one. */
    static List<ObjectNode> previous() throws IOException {
        return List.of(JSON.readValue(OBJECTS.toFile(), ObjectNode[].class));
    }
}
