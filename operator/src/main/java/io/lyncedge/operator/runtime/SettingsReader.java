package io.lyncedge.operator.runtime;

import io.lyncedge.config.Cidr;
import io.lyncedge.operator.runtime.OperatorSettings.OperatorPod;
import io.lyncedge.operator.translate.OperatorPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the settings of the operator from environment variables; all that is wrong with them is told at once. */
final class SettingsReader {
    /** The namespace that {@code install.yaml} creates for resources. */
    static final String DEFAULT_NAMESPACE = "lync-edge";

    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,511}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?");
    private static final int MAX_ROLLOUTS = 1_000;
    private static final int MAX_SECONDS = 86_400;
    private static final int MAX_PORT = 65_535;

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads them from variables by name. */
    static Settings read(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        OperatorSettings settings = reader.settings();
        return reader.problems.isEmpty() ? new Settings.Valid(settings) : new Settings.Invalid(reader.problems);
    }

    private OperatorSettings settings() {
        return new OperatorSettings(
                proxyImage(),
                watchNamespaces(),
                forbiddenPoolCidrs(),
                number("LYNCEDGE_MAX_ROLLOUTS", 5, 1, MAX_ROLLOUTS),
                Duration.ofSeconds(number("LYNCEDGE_PROGRESS_DEADLINE_SECONDS", 600, 1, MAX_SECONDS)),
                flag("LYNCEDGE_POLICY_PROBE", true),
                pod());
    }

    private String proxyImage() {
        Optional<String> image = text("LYNCEDGE_PROXY_IMAGE");
        if (image.isEmpty()) {
            problems.add("LYNCEDGE_PROXY_IMAGE is not set: set it to the proxy's image, best with its digest");
        } else if (!IMAGE.matcher(image.get()).matches()) {
            problems.add("LYNCEDGE_PROXY_IMAGE is '" + shown(image.get())
                    + "': write an image reference such as registry.example/lyncedge-proxy@sha256:...");
        }
        return image.orElse("");
    }

    private SortedSet<String> watchNamespaces() {
        List<String> names = items("LYNCEDGE_WATCH_NAMESPACES", DEFAULT_NAMESPACE);
        if (names.equals(List.of("*"))) {
            return new TreeSet<>();
        }
        // No names must not become all namespaces.
        Stream<String> judged = names.isEmpty() ? Stream.of("") : names.stream();
        judged.filter(name -> !LABEL.matcher(name).matches())
                .forEach(name -> problems.add("LYNCEDGE_WATCH_NAMESPACES has '" + shown(name)
                        + "': write names of namespaces with commas between them, or * alone for all"));
        return new TreeSet<>(names);
    }

    private List<Cidr> forbiddenPoolCidrs() {
        List<Cidr> ranges = new ArrayList<>();
        for (String item : items("LYNCEDGE_FORBIDDEN_POOL_CIDRS", "")) {
            Optional<Cidr> range = Cidr.parse(item);
            range.ifPresentOrElse(
                    ranges::add,
                    () -> problems.add("LYNCEDGE_FORBIDDEN_POOL_CIDRS has '" + shown(item)
                            + "': write ranges such as 10.42.0.0/16 or fd00::/48 with commas between them"));
        }
        return ranges;
    }

    private OperatorPod pod() {
        return new OperatorPod(
                name("POD_NAME", text("HOSTNAME").orElse("lyncedge-operator"), SUBDOMAIN),
                name("POD_NAMESPACE", OperatorPeer.installed().namespace(), LABEL),
                number("LYNCEDGE_MANAGEMENT_PORT", 9900, 0, MAX_PORT));
    }

    private String name(String variable, String fallback, Pattern form) {
        String value = text(variable).orElse(fallback);
        if (!form.matcher(value).matches()) {
            problems.add(variable + " is '" + shown(value) + "': set it from the pod's metadata by the downward API");
        }
        return value;
    }

    private int number(String variable, int fallback, int min, int max) {
        String value = text(variable).orElse(Integer.toString(fallback));
        if (value.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        problems.add(variable + " is '" + shown(value) + "': write a number from " + min + " to " + max);
        return fallback;
    }

    private boolean flag(String variable, boolean fallback) {
        String value = text(variable).orElse(Boolean.toString(fallback));
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(variable + " is '" + shown(value) + "': write true or false");
        }
        return value.equals("true");
    }

    private List<String> items(String variable, String fallback) {
        return Stream.of(text(variable).orElse(fallback).split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String shown(String value) {
        String cut = value.length() > 80 ? value.substring(0, 80) + "..." : value;
        return cut.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
