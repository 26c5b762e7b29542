package io.lyncedge.e2e;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerNetwork;
import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/**
 * Contoso's pools, outside of the cluster: one container for each server, reached under its own name and on the real
 * ports. Each also listens where it must never be reached, so that "not reached" says something.
 */
final class PoolServers implements AutoCloseable {
    private static final String IMAGE = "lyncedge/simulator:0.1.0-SNAPSHOT";
    /** A Front End that no resource names. */
    static final String STRANGER = "stranger";

    /** A server that moves from fe02 to {@link #MOVED}. */
    static final String MOVING = "fe02.corp.contoso.com";

    static final String MOVED = "moved";

    private static final String DOMAIN = ".corp.contoso.com";
    private static final String FRONT_END = "https:4443,http:8080,internal-https:443,internal-http:80,web:";
    static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int FRONT_END_PORT = 4_443;
    private static final int OFFICE_PORT = 443;

    private final List<Server> servers = new ArrayList<>();
    private final Workspace workspace;
    private final Network network;

    private CompletableFuture<Void> started = CompletableFuture.completedFuture(null);

    private PoolServers(Workspace workspace, Network network) {
        this.workspace = workspace;
        this.network = network;
    }

    /** Begins to start them; {@link #await} tells when they serve. */
    static PoolServers start(Workspace workspace, Network network) throws IOException {
        load(workspace);
        PoolServers servers = new PoolServers(workspace, network);
        servers.add("fe01", "webext.contoso.com");
        servers.add("fe02", "webext.contoso.com");
        servers.add("pool-london", "webext-london.contoso.com");
        servers.add(STRANGER, "webext-stranger.contoso.com");
        servers.add(MOVED, FRONT_END_PORT, "--front-end", MOVING, FRONT_END + "webext.contoso.com");
        servers.addOffice();
        servers.started = Startables.deepStart(servers.servers.stream().map(Server::container));
        return servers;
    }

    /** Waits until all serve. */
    PoolServers await() {
        started.join();
        return this;
    }

    /** Where the pools can be asked themselves, in the form that the demo's scenes take. */
    String readyLine() {
        return servers.stream()
                .map(server ->
                        server.name() + DOMAIN + ".https=" + server.container().getMappedPort(server.port()))
                .collect(Collectors.joining(" ", "ready ", ""));
    }

    /** The address of this machine in the network that the servers share with the cluster. */
    String gateway() {
        return servers.getFirst()
                .container()
                .getContainerInfo()
                .getNetworkSettings()
                .getNetworks()
                .values()
                .iterator()
                .next()
                .getGateway();
    }

    /** The address of a server in the network that it shares with the cluster. */
    String address(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .flatMap(server ->
                        server.container().getContainerInfo().getNetworkSettings().getNetworks().values().stream())
                .map(ContainerNetwork::getIpAddress)
                .findFirst()
                .orElseThrow();
    }

    /** Stops all processes of a server: connections are accepted by its kernel and never answered. */
    void pause(String name) {
        DockerClientFactory.instance().client().pauseContainerCmd(id(name)).exec();
    }

    /** Lets them go on. */
    void resume(String name) {
        DockerClientFactory.instance().client().unpauseContainerCmd(id(name)).exec();
    }

    private String id(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow()
                .container()
                .getContainerId();
    }

    private void add(String name, String webFqdn) {
        add(name, FRONT_END_PORT, "--front-end", name + DOMAIN, FRONT_END + webFqdn);
    }

    private void addOffice() {
        add(
                "owas",
                OFFICE_PORT,
                "--office",
                "owas" + DOMAIN,
                "https:443,http:4443,internal-http:8080,web:officewebapps.contoso.com");
    }

    private void add(String name, int port, String option, String fqdn, String listeners) {
        IssuedCertificate certificate =
                workspace.poolCertificate(fqdn, listeners.substring(listeners.lastIndexOf(':') + 1));
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withNetwork(network)
                .withNetworkAliases(name + DOMAIN)
                .withExposedPorts(port)
                .withCopyToContainer(Transferable.of(certificate.chainPem()), "/pki/" + fqdn + "/tls.crt")
                .withCopyToContainer(Transferable.of(certificate.keyPem()), "/pki/" + fqdn + "/tls.key")
                .withCommand(
                        "--pki", "/pki", "--bind", "0.0.0.0", "--time-scale", "0.02", option, fqdn + "=" + listeners)
                .waitingFor(Wait.forLogMessage("ready .*\\n", 1).withStartupTimeout(PATIENCE));
        servers.add(new Server(name, container, port));
    }

    private static void load(Workspace workspace) throws IOException {
        DockerClient docker = DockerClientFactory.instance().client();
        try (InputStream archive = Files.newInputStream(workspace.image("simulator"))) {
            docker.loadImageCmd(archive).exec();
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.container().close());
    }

    /**
     * A server.
     *
     * @param name its host name
     * @param port of its https listener
     */
    private record Server(String name, GenericContainer<?> container, int port) {}
}
