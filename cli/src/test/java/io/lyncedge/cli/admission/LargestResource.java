package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A resource at the bounds of its lists. */
final class LargestResource {
    private LargestResource() {}

    static ObjectNode document() {
        return document(512);
    }

    /** The same with fewer publications. */
    static ObjectNode document(int publications) {
        ObjectNode document = ResourceCase.minimal().deepCopy();
        var spec = (ObjectNode) document.get("spec");
        var trust = spec.at("/pools/0/tls");
        fill(
                spec.withObject("/tls").putArray("certificates"),
                64,
                i -> spec.objectNode().put("secretName", "certificate-" + i));
        fill(spec.putArray("pools"), 64, i -> {
            var pool = spec.objectNode().put("name", "pool-" + i).put("role", "FrontEnd");
            fill(
                    pool.putArray("servers"),
                    32,
                    j -> spec.objectNode().put("address", name("server-" + j + ".pool-" + i, 60)));
            return pool.set("tls", trust.deepCopy());
        });
        fill(
                spec.putArray("publications"),
                512,
                i -> spec.objectNode()
                        .put("fqdn", name("name-" + i, 100))
                        .put("service", "WebServices")
                        .put("pool", "pool-" + i % 64));
        fill(
                spec.withObject("/networkPolicy").putArray("allowedClientCIDRs"),
                64,
                i -> spec.textNode("10." + i + ".0.0/16"));
        return document;
    }

    private static void fill(ArrayNode list, int size, IntFunction<JsonNode> entry) {
        IntStream.range(0, size).mapToObj(entry).forEach(list::add);
    }

    /** An FQDN of a given length. */
    private static String name(String start, int length) {
        var rest = length - start.length() - ".contoso.com".length();
        return start + "-" + "x".repeat(Math.max(1, rest - 1)).replaceAll("(.{50}).", "$1.") + ".contoso.com";
    }
}
