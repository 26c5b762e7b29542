package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.Config;
import io.javaoperatorsdk.operator.OperatorException;
import io.lyncedge.operator.dns.LiveNames;
import io.lyncedge.operator.runtime.OperatorProcess.Place;
import java.io.IOException;
import java.util.List;

/**
 * The operator's entry point. It takes no arguments; its settings are environment variables:
 *
 * <ul>
 *   <li>{@code LYNCEDGE_PROXY_IMAGE}: image of the proxies; required
 *   <li>{@code LYNCEDGE_WATCH_NAMESPACES} ({@code lync-edge}): namespaces with commas between them, {@code *} for all
 *   <li>{@code LYNCEDGE_FORBIDDEN_POOL_CIDRS} (none): ranges that no pool may have addresses in
 *   <li>{@code LYNCEDGE_MAX_ROLLOUTS} (5): resources that roll out at a time
 *   <li>{@code LYNCEDGE_PROGRESS_DEADLINE_SECONDS} (600): how long a rollout may take
 *   <li>{@code LYNCEDGE_POLICY_PROBE} ({@code true}): whether replicas prove that the policies are enforced
 *   <li>{@code LYNCEDGE_MANAGEMENT_PORT} (9900): where {@code /livez}, {@code /readyz} and {@code /metrics} are
 *   <li>{@code LYNCEDGE_LOG_LEVEL} ({@code info}): level of the log
 *   <li>{@code POD_NAME} and {@code POD_NAMESPACE}: of this pod, by the downward API; identity and place of the Lease
 * </ul>
 *
 * <p>It logs to stdout, one JSON object a line. SIGTERM lets reconciliations end and gives the Lease back; whoever loses
 * the Lease ends with 1 at once. If it cannot start it says why on stderr and ends with 1.
 */
public final class Main {
    private static final String LOG_CONFIGURATION = "log4j2.configurationFile";
    private static final int ADMIN_PORT = 9901;

    private Main() {}

    /** Starts the process. */
    public static void main(String[] arguments) {
        start(Build.RELEASE);
    }

    /** Starts a process of this build where the environment says. */
    static void start(Build build) {
        chooseLog();
        switch (SettingsReader.read(System.getenv())) {
            case Settings.Valid(OperatorSettings settings) ->
                run(settings, new Place(cluster(), ADMIN_PORT, LiveNames::ofThisHost, Main::end), build);
            case Settings.Invalid(List<String> problems) -> throw fail(problems);
        }
    }

    /** Before anything logs. By name: another log4j2.xml may be on the class path. */
    static void chooseLog() {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "classpath:io/lyncedge/operator/runtime/log4j2.xml");
        }
    }

    /** Starts a process of this build there, which ends in order with SIGTERM; ends with 1 if it cannot. */
    static OperatorProcess run(OperatorSettings settings, Place place, Build build) {
        try {
            OperatorProcess process = OperatorProcess.start(settings, place, build);
            Runtime.getRuntime().addShutdownHook(new Thread(process::close, "lyncedge-stop"));
            return process;
        } catch (IOException e) {
            throw fail(List.of(
                    "cannot listen on the management port " + settings.pod().managementPort() + ": " + e.getMessage()));
        } catch (OperatorException e) {
            throw fail(List.of("cannot start: " + e.getMessage() + "; look at the API server's address, the operator's"
                    + " roles, and whether the CustomResourceDefinition is installed"));
        }
    }

    /**
     * What fails is tried again by the framework, less and less often and without blocking a thread. Watches are plain
     * requests, which share connections under HTTP/2; each WebSocket would need one of its own.
     */
    private static Config cluster() {
        Config config = Config.autoConfigure(null);
        config.setRequestRetryBackoffLimit(0);
        config.setOnlyHttpWatches(true);
        return config;
    }

    /** Ends the process at once: whoever does not lead any more must not run shutdown hooks, which take their time. */
    static void end() {
        Runtime.getRuntime().halt(1);
    }

    private static IllegalStateException fail(List<String> reasons) {
        reasons.forEach(System.err::println);
        System.exit(1);
        return new IllegalStateException("unreachable");
    }
}
