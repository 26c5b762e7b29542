package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** A topology that runs: its servers, and {@code lyncedge run} in front of them. */
final class RunningTopology implements AutoCloseable {

    private final Topology topology;
    private final TestPki pki;
    private final List<TappedServer> servers;
    private final Front proxy;
    private final Path resource;

    private RunningTopology(Topology topology, TestPki pki, List<TappedServer> servers, Front proxy, Path resource) {
        this.topology = topology;
        this.pki = pki;
        this.servers = servers;
        this.proxy = proxy;
        this.resource = resource;
    }

    /** Starts everything, with all that it needs below this directory. */
    static RunningTopology start(Topology topology, TestPki pki, Path directory) throws Exception {
        return start(topology, pki, directory, RunProcess::start);
    }

    /** The same with a proxy that is started otherwise. */
    static RunningTopology start(Topology topology, TestPki pki, Path directory, FrontStarter starter)
            throws Exception {
        pki.writeInto(directory);
        List<TappedServer> servers = new ArrayList<>();
        for (Topology.Stand stand : topology.stands()) {
            servers.add(TappedServer.start(stand, pki.corporate()));
        }
        List<String> connectTo =
                servers.stream().flatMap(server -> server.connectTo().stream()).toList();
        Path resource = resource(topology, directory);
        Front proxy = starter.start(resource, directory, connectTo);
        return new RunningTopology(topology, pki, servers, proxy, resource);
    }

    /** The process {@code lyncedge run}, for rows about it. */
    RunProcess proxy() {
        if (proxy instanceof RunProcess process) {
            return process;
        }
        throw new IllegalStateException("the proxy of this topology is no process of this machine");
    }

    List<TappedServer> servers() {
        return servers;
    }

    /** The server that must receive what is sent to this name. */
    TappedServer serverOf(String fqdn) {
        String address = topology.serverOf(fqdn);
        return servers.stream()
                .filter(server -> server.stand().address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** Requests that servers other than this one's listener received. */
    int requestsElsewhere(String address, int port) {
        return servers.stream()
                .flatMap(server -> server.taps().stream())
                .filter(tap -> !tap.serves(address, port))
                .mapToInt(tap -> tap.recorder().requests().size())
                .sum();
    }

    /** Waits until some server has received a request. */
    void awaitRequest() {
        awaitRequests(1);
    }

    /** Waits until the servers have received this many requests in all. */
    void awaitRequests(int count) {
        Awaitility.await().until(() -> requestsElsewhere("", 0) >= count);
    }

    /** Rewrites the resource, which the proxy watches, and waits until its status shows this text. */
    void edit(UnaryOperator<String> change, String shown) throws IOException {
        Files.writeString(resource, change.apply(Files.readString(resource)));
        awaitStatus(status -> status.contains(shown));
    }

    /** Waits until the proxy's status is like that. */
    void awaitStatus(Predicate<String> wanted) {
        Awaitility.await().until(() -> wanted.test(status()));
    }

    private String status() throws IOException {
        try (RawClient admin = RawClient.plain(proxy.admin())) {
            return admin.exchange("GET /config/status HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .body()
                    .content();
        }
    }

    /** A client over TLS that sends this server name, trusts the public authority and checks the name. */
    RawClient tlsClient(String serverName) throws IOException {
        return RawClient.tls(proxy.https(), ClientTls.sni(serverName).trusting(pki.publicAuthority()));
    }

    /** A client over TLS that sends this server name and looks at no certificate. */
    RawClient carelessClient(String serverName) throws IOException {
        return RawClient.tls(proxy.https(), ClientTls.sni(serverName));
    }

    /** A client over TLS that sends no server name. */
    RawClient clientWithoutSni() throws IOException {
        return RawClient.tls(proxy.https(), ClientTls.withoutSni());
    }

    /** A client in clear. */
    RawClient plainClient() throws IOException {
        return RawClient.plain(proxy.http().orElseThrow());
    }

    @Override
    public void close() {
        proxy.close();
        servers.forEach(TappedServer::close);
    }

    private static Path resource(Topology topology, Path directory) throws IOException {
        Path file = directory.resolve(topology.fileName());
        try (InputStream source = Objects.requireNonNull(
                RunningTopology.class.getResourceAsStream("/acceptance/" + topology.fileName()))) {
            Files.copy(source, file);
        }
        return file;
    }
}
