package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.lyncedge.operator.dns.LiveNames;
import io.lyncedge.operator.runtime.OperatorSettings.OperatorPod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.xbill.DNS.SimpleResolver;

/**
 * The operator as a process of its own, so that its heap is its own: as {@link Main}, but for where API server, name server
 * and admin ports are, which the arguments say in this order. Prints its management port.
 */
final class ScaleOperator {
    /** Identity of the process. */
    static final String POD = "operator-1";

    private ScaleOperator() {}

    /** Starts the process. */
    public static void main(String[] arguments) throws IOException {
        int nameServer = Integer.parseInt(arguments[1]);
        OperatorSettings settings = new OperatorSettings(
                "registry.example/proxy@sha256:1111",
                new TreeSet<>(List.of(ProcessWorld.NAMESPACE)),
                List.of(),
                5,
                Duration.ofMinutes(10),
                true,
                new OperatorPod(POD, "lyncedge-system", 0));
        OperatorProcess process = OperatorProcess.start(
                settings,
                new OperatorProcess.Place(
                        cluster(arguments[0]),
                        Integer.parseInt(arguments[2]),
                        timer -> new LiveNames(
                                timer,
                                new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), nameServer)),
                                new Random(1)),
                        () -> Runtime.getRuntime().halt(1)));
        System.out.println("management port " + process.managementPort());
    }

    private static Config cluster(String url) {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl(url)
                .withOauthToken(POD)
                .withOnlyHttpWatches(true)
                .withRequestRetryBackoffLimit(0)
                .build();
    }
}
