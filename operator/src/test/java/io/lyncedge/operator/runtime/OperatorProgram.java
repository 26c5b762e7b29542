package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.lyncedge.config.WireFormats;
import io.lyncedge.operator.dns.LiveNames;
import io.lyncedge.operator.runtime.OperatorSettings.OperatorPod;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.xbill.DNS.SimpleResolver;

/**
 * The operator as a process of its own: as {@link Main}, but for the settings, and for where API server, name server and
 * admin ports are. Prints its management port.
 */
final class OperatorProgram {
    private OperatorProgram() {}

    /** What a process does that has lost the Lease, but as its last argument says: nothing. */
    static final String STAYS = "stays";

    /** Starts the process: {@code API-SERVER NAME-SERVER-PORT ADMIN-PORT POD LEASE-SECONDS [stays]}. */
    public static void main(String[] arguments) {
        Main.chooseLog();
        String pod = arguments[3];
        int nameServer = Integer.parseInt(arguments[1]);
        OperatorProcess.Place place = new OperatorProcess.Place(
                cluster(arguments[0], pod),
                Integer.parseInt(arguments[2]),
                timer -> new LiveNames(
                        timer,
                        new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), nameServer)),
                        new Random(1)),
                List.of(arguments).contains(STAYS) ? () -> {} : Main::end);
        Build build = new Build(WireFormats.CURRENT, scaled(Integer.parseInt(arguments[4])));
        System.out.println(
                "management port " + Main.run(settings(pod), place, build).managementPort());
    }

    /** The same proportions for another lease. */
    private static LeasePeriods scaled(int leaseSeconds) {
        LeasePeriods standard = LeasePeriods.STANDARD;
        double factor = leaseSeconds / (double) standard.lease().toSeconds();
        return new LeasePeriods(
                Duration.ofSeconds(leaseSeconds),
                Duration.ofMillis(Math.round(standard.renewDeadline().toMillis() * factor)),
                Duration.ofMillis(Math.round(standard.retryPeriod().toMillis() * factor)));
    }

    private static OperatorSettings settings(String pod) {
        return new OperatorSettings(
                "registry.example/proxy@sha256:1111",
                new TreeSet<>(List.of(ProcessWorld.NAMESPACE)),
                List.of(),
                5,
                Duration.ofMinutes(10),
                true,
                new OperatorPod(pod, "lyncedge-system", 0));
    }

    private static Config cluster(String url, String pod) {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl(url)
                .withOauthToken(pod)
                .withOnlyHttpWatches(true)
                .withRequestRetryBackoffLimit(0)
                .build();
    }
}
