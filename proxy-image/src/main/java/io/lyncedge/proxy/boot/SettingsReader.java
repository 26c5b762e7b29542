package io.lyncedge.proxy.boot;

import io.lyncedge.config.AddressLiteral;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of the image from environment variables; all that is wrong with them is told at once. */
final class SettingsReader {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\*|\\[[0-9A-Fa-f:.]+]|[0-9.]+):([0-9]{1,5})");
    private static final int MAX_PORT = 65_535;

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads them.
     *
     * @param environment variables by name
     * @param processors how many event loops there are if the environment does not say
     */
    static Settings read(Map<String, String> environment, int processors) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<String> bundle = reader.text("LYNCEDGE_BUNDLE");
        if (bundle.isEmpty()) {
            reader.problems.add("LYNCEDGE_BUNDLE is not set: set it to the directory of the bundle");
        }
        InetSocketAddress https = reader.address("LYNCEDGE_HTTPS", "*:443");
        InetSocketAddress http = reader.address("LYNCEDGE_HTTP", "*:80");
        InetSocketAddress admin = reader.address("LYNCEDGE_ADMIN", "*:9901");
        int workers = reader.workers(processors);
        return reader.problems.isEmpty()
                ? new Settings.Valid(
                        Path.of(bundle.orElseThrow()),
                        new ProxySettings(https, http, admin, workers, reader.apiServer()))
                : new Settings.Invalid(reader.problems);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private InetSocketAddress address(String name, String fallback) {
        String value = text(name).orElse(fallback);
        Matcher matcher = HOST_AND_PORT.matcher(value);
        Optional<InetSocketAddress> address =
                matcher.matches() ? address(matcher.group(1), Integer.parseInt(matcher.group(2))) : Optional.empty();
        if (address.isEmpty()) {
            problems.add(name + " is '" + value + "': write ADDRESS:PORT, [ADDRESS]:PORT or *:PORT");
        }
        return address.orElseGet(() -> new InetSocketAddress(0));
    }

    /** Never asks DNS: a name would be no proof for the policy probe, and no address to listen on. */
    private static Optional<InetSocketAddress> address(String host, int port) {
        if (port > MAX_PORT) {
            return Optional.empty();
        }
        return host.equals("*")
                ? Optional.of(new InetSocketAddress(port))
                : AddressLiteral.parse(withoutBrackets(host)).map(literal -> new InetSocketAddress(literal, port));
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private int workers(int processors) {
        String value = text("LYNCEDGE_WORKERS").orElse(Integer.toString(processors));
        if (value.matches("[0-9]{1,4}")) {
            int workers = Integer.parseInt(value);
            if (workers >= 1 && workers <= ProxySettings.MAX_WORKERS) {
                return workers;
            }
        }
        problems.add("LYNCEDGE_WORKERS is '" + value + "': write a number from 1 to " + ProxySettings.MAX_WORKERS);
        return 1;
    }

    private Optional<InetSocketAddress> apiServer() {
        Optional<Integer> port = text("KUBERNETES_SERVICE_PORT")
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(Integer::parseInt);
        return text("KUBERNETES_SERVICE_HOST").flatMap(host -> port.flatMap(number -> address(host, number)));
    }

    /** What the environment says. */
    sealed interface Settings {
        /**
         * It can be used.
         *
         * @param bundle directory of the bundle
         * @param process everything else
         */
        record Valid(Path bundle, ProxySettings process) implements Settings {}

        /**
         * It cannot.
         *
         * @param problems one line each, with its remedy
         */
        record Invalid(List<String> problems) implements Settings {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }
}
