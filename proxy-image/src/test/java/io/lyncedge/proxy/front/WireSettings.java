package io.lyncedge.proxy.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.ProxyConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A wire configuration taken apart: from the paths of its settings, places in lists left out, to their values. */
final class WireSettings {
    private final Map<String, List<String>> values = new TreeMap<>();

    private WireSettings() {}

    static Map<String, List<String>> of(Bundle bundle) {
        WireSettings settings = new WireSettings();
        try {
            settings.add("", new ObjectMapper().readTree(bundle.files().get(ProxyConfig.FILE_NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.values;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(path + "/" + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            node.forEach(element -> add(path, element));
        } else {
            values.computeIfAbsent(path, _ -> new ArrayList<>()).add(node.asText());
        }
    }
}
