package io.lyncedge.e2e;

import io.lyncedge.simulator.Relay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** Containers that stand for servers of this process, under their names and on their ports. */
final class ServerRelays implements AutoCloseable {
    private static final String[] PROGRAM = {
        "/opt/java/bin/java", "-Xmx32m", "-cp", "/app/lib/lync-simulator.jar", "io.lyncedge.simulator.RelayMain"
    };

    private final List<GenericContainer<?>> containers = new ArrayList<>();
    private final List<Relay> relays = new ArrayList<>();

    /**
     * Starts them.
     *
     * @param gateway address of this machine in the network
     * @param servers {@code HOST:PORT=ADDRESS:PORT}
     */
    static ServerRelays start(Network network, String gateway, List<String> servers) throws IOException {
        ServerRelays all = new ServerRelays();
        Map<String, List<String>> mappings = new TreeMap<>();
        for (String server : servers) {
            String[] words = server.split("[:=]");
            Relay relay = Relay.start(0, new InetSocketAddress(words[2], Integer.parseInt(words[3])));
            all.relays.add(relay);
            mappings.computeIfAbsent(words[0], _ -> new ArrayList<>())
                    .add(words[1] + "=" + gateway + ":" + relay.port());
        }
        mappings.forEach((host, ports) -> all.containers.add(container(network, host, ports)));
        Startables.deepStart(all.containers).join();
        return all;
    }

    private static GenericContainer<?> container(Network network, String host, List<String> ports) {
        return new GenericContainer<>(DockerImageName.parse("lyncedge/simulator:0.1.0-SNAPSHOT"))
                .withNetwork(network)
                .withNetworkAliases(host)
                .withCreateContainerCmdModifier(command -> command.withEntrypoint(PROGRAM))
                .withCommand(ports.toArray(String[]::new))
                .waitingFor(Wait.forLogMessage("ready\\n", 1).withStartupTimeout(PoolServers.PATIENCE));
    }

    @Override
    public void close() {
        containers.forEach(GenericContainer::close);
        for (Relay relay : relays) {
            try {
                relay.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
