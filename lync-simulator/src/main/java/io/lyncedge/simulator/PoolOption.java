package io.lyncedge.simulator;

import io.lyncedge.simulator.pages.PoolSettings;
import io.lyncedge.simulator.pages.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One pool on the command line: {@code FQDN+FQDN…=KEY:VALUE,…}.
 *
 * @param role what it is
 * @param servers names of its servers, which have the same listeners
 * @param listeners listeners by their keys
 * @param values the other keys
 */
record PoolOption(Role role, List<String> servers, Map<String, ListenerSpec> listeners, Map<String, String> values) {

    private static final Map<String, ListenerSpec> LISTENERS = Map.of(
            "https", ListenerSpec.EXTERNAL_HTTPS,
            "http", ListenerSpec.EXTERNAL_HTTP,
            "internal-https", ListenerSpec.INTERNAL_HTTPS,
            "internal-http", ListenerSpec.INTERNAL_HTTP);

    static PoolOption parse(String option, String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(option + " " + text + ": FQDN+FQDN...=KEY:VALUE,... wanted");
        }
        Map<String, String> values = Arrays.stream(parts[1].split(","))
                .map(pair -> pair.split(":", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length < 2 ? "" : pair[1], (a, b) -> b, LinkedHashMap::new));
        return new PoolOption(role(option), List.of(parts[0].split("\\+")), listeners(option, values), values);
    }

    PoolSettings settings(double timeScale) {
        String web = values.getOrDefault("web", servers.getFirst());
        PoolSettings settings = switch (role) {
            case FRONT_END -> PoolSettings.frontEnd(web);
            case DIRECTOR -> PoolSettings.director(web, values.getOrDefault("home", web));
            case OFFICE_WEB_APPS -> PoolSettings.officeWebApps(web);
        };
        return settings.withTimeScale(timeScale);
    }

    /** All names that the certificate of its servers must cover. */
    String[] names() {
        List<String> names = new ArrayList<>(servers);
        names.addAll(values.entrySet().stream()
                .filter(entry -> entry.getKey().equals("web") || entry.getKey().equals("name"))
                .map(Map.Entry::getValue)
                .toList());
        return names.stream().distinct().toArray(String[]::new);
    }

    private static Role role(String option) {
        return switch (option) {
            case "--director" -> Role.DIRECTOR;
            case "--office" -> Role.OFFICE_WEB_APPS;
            default -> Role.FRONT_END;
        };
    }

    private static Map<String, ListenerSpec> listeners(String option, Map<String, String> values) {
        Map<String, ListenerSpec> listeners = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (LISTENERS.containsKey(key)) {
                listeners.put(key, LISTENERS.get(key).on(Integer.parseInt(value)));
            }
        });
        boolean office = option.equals("--office");
        if (office && listeners.containsKey("https")) {
            listeners.put(
                    "https",
                    ListenerSpec.INTERNAL_HTTPS.on(listeners.get("https").port()));
        }
        return listeners;
    }
}
