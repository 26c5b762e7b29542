package io.lyncedge.e2e;

import com.github.dockerjava.api.model.ContainerNetwork;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** A cluster of one node in a container, driven as a user does: with kubectl. */
final class Cluster implements AutoCloseable {
    /** Where the proxies' Service can be reached on the node. */
    static final int HTTPS_NODE_PORT = 30_443;

    static final int HTTP_NODE_PORT = 30_080;

    private static final String DEFAULT_IMAGE = "rancher/k3s:v1.34.1-k3s1";
    private static final int API_PORT = 6_443;
    private static final String AUDIT_LOG = "/var/log/audit.log";
    private static final String[] AUDIT = {
        "--kube-apiserver-arg=audit-policy-file=/etc/audit-policy.yaml",
        "--kube-apiserver-arg=audit-log-path=" + AUDIT_LOG
    };
    private static final String AUDIT_POLICY = """
            apiVersion: audit.k8s.io/v1
            kind: Policy
            omitStages: [RequestReceived, ResponseStarted]
            rules:
            - {level: Metadata, users: ["system:serviceaccount:lyncedge-system:lyncedge-operator"]}
            - {level: None}
            """;

    private final AtomicInteger files = new AtomicInteger();
    private final K3sContainer container;
    private final KubernetesClient client;

    private Cluster(K3sContainer container) {
        this.container = container;
        this.client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(container.getKubeConfigYaml()))
                .build();
    }

    /** Starts one that records what the operator asks of it, with more options of its command line. */
    static Cluster start(Network network, String... options) {
        String image = Optional.ofNullable(System.getenv("K3S_IMAGE")).orElse(DEFAULT_IMAGE);
        K3sContainer container =
                new K3sContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("rancher/k3s"));
        container
                .withNetwork(network)
                .withExposedPorts(API_PORT, HTTPS_NODE_PORT, HTTP_NODE_PORT)
                .withCopyToContainer(Transferable.of(AUDIT_POLICY), "/etc/audit-policy.yaml");
        container.setCommandParts(Stream.concat(
                        Stream.of(container.getCommandParts()), Stream.concat(Stream.of(AUDIT), Stream.of(options)))
                .toArray(String[]::new));
        container.withStartupTimeout(Duration.ofMinutes(4)).start();
        return new Cluster(container);
    }

    /** A client with all rights. */
    KubernetesClient client() {
        return client;
    }

    /** ADDRESS:PORT of this machine that leads to a port of the node. */
    String address(int nodePort) {
        return container.getHost() + ":" + container.getMappedPort(nodePort);
    }

    /** The port of this machine that leads to a port of the node. */
    int port(int nodePort) {
        return container.getMappedPort(nodePort);
    }

    /** Runs kubectl. */
    Output kubectl(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "kubectl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    /** Runs kubectl with {@code -f} and a file of that content. */
    Output kubectlWith(String content, String... arguments) throws IOException, InterruptedException {
        String file = "/tmp/manifest-" + files.incrementAndGet() + ".yaml";
        container.copyFileToContainer(Transferable.of(content), file);
        String[] command = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, command, 0, arguments.length);
        command[arguments.length] = "-f";
        command[arguments.length + 1] = file;
        return kubectl(command);
    }

    /** Copies a folder to the node. */
    void copy(Path folder, String target) {
        container.copyFileToContainer(MountableFile.forHostPath(folder), target);
    }

    /** Writes a file on the node. */
    void write(String content, String target) {
        container.copyFileToContainer(Transferable.of(content), target);
    }

    /** Gives an image to the node, which can pull nothing. */
    void load(Path archive) throws IOException, InterruptedException {
        String target = "/tmp/" + archive.getFileName();
        container.copyFileToContainer(MountableFile.forHostPath(archive), target);
        run("ctr", "--namespace", "k8s.io", "images", "import", target).good();
        run("rm", target).good();
    }

    /** Runs a command line of the shell on the node. */
    Output shell(String line) throws IOException, InterruptedException {
        return run("sh", "-c", line);
    }

    /** What the operator asked of the API server, one JSON object a line. */
    String auditLog() throws IOException, InterruptedException {
        return run("cat", AUDIT_LOG).good();
    }

    /** The node's address in the network that it shares with the pools. */
    String nodeAddress() {
        return container.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(ContainerNetwork::getIpAddress)
                .findFirst()
                .orElseThrow();
    }

    private Output run(String... command) throws IOException, InterruptedException {
        ExecResult result = container.execInContainer(command);
        return new Output(result.getExitCode(), result.getStdout(), result.getStderr());
    }

    @Override
    public void close() {
        client.close();
        container.close();
    }
}
