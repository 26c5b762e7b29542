package io.lyncedge.e2e;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerNetwork;
import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * Contoso's pools, outside of the cluster: one container for each server, reached under its own name and on the real
 * ports. Each also listens where it must never be reached, so that "not reached" says something.
 */
final class PoolServers implements AutoCloseable {
    private static final String IMAGE = "lyncedge/simulator:0.1.0-SNAPSHOT";
    private static final String DOMAIN = ".corp.contoso.com";
    private static final String FRONT_END = "https:4443,http:8080,internal-https:443,web:";
    private static final int FRONT_END_PORT = 4_443;
    private static final int OFFICE_PORT = 443;

    private final List<Server> servers = new ArrayList<>();
    private final Workspace workspace;
    private final Network network;

    private PoolServers(Workspace workspace, Network network) {
        this.workspace = workspace;
        this.network = network;
    }

    static PoolServers start(Workspace workspace, Network network) throws IOException {
        load(workspace);
        PoolServers servers = new PoolServers(workspace, network);
        servers.start("fe01", "webext.contoso.com");
        servers.start("fe02", "webext.contoso.com");
        servers.start("pool-london", "webext-london.contoso.com");
        servers.startOffice();
        return servers;
    }

    /** Where the pools can be asked themselves, in the form that the demo's scenes take. */
    String readyLine() {
        return servers.stream()
                .map(server ->
                        server.name() + DOMAIN + ".https=" + server.container().getMappedPort(server.port()))
                .collect(Collectors.joining(" ", "ready ", ""));
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

    private void start(String name, String webFqdn) {
        start(name, FRONT_END_PORT, "--front-end", FRONT_END + webFqdn, webFqdn);
    }

    private void startOffice() {
        start(
                "owas",
                OFFICE_PORT,
                "--office",
                "https:443,http:4443,internal-http:8080,web:officewebapps.contoso.com",
                "officewebapps.contoso.com");
    }

    private void start(String name, int port, String option, String listeners, String webFqdn) {
        String fqdn = name + DOMAIN;
        IssuedCertificate certificate = workspace.poolCertificate(fqdn, webFqdn);
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withNetwork(network)
                .withNetworkAliases(fqdn)
                .withExposedPorts(port)
                .withCopyToContainer(Transferable.of(certificate.chainPem()), "/pki/" + fqdn + "/tls.crt")
                .withCopyToContainer(Transferable.of(certificate.keyPem()), "/pki/" + fqdn + "/tls.key")
                .withCommand(
                        "--pki", "/pki", "--bind", "0.0.0.0", "--time-scale", "0.02", option, fqdn + "=" + listeners)
                .waitingFor(Wait.forLogMessage("ready .*\\n", 1));
        container.start();
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
