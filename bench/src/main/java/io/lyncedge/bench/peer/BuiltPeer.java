package io.lyncedge.bench.peer;

import io.lyncedge.bench.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Another build of this project's proxy, with its own JVM options.
 *
 * @param label what the report calls it
 * @param module its {@code proxy-image} folder, built
 */
public record BuiltPeer(String label, Path module) implements PeerChoice {
    static BuiltPeer of(String label, Path module) {
        if (!label.matches("[a-z][a-z0-9-]*") || !Files.isDirectory(module.resolve("target/proxy/lib"))) {
            throw new IllegalArgumentException(label + "=" + module);
        }
        return new BuiltPeer(label, module.toAbsolutePath());
    }

    @Override
    public Peer start(Site site) {
        return new LyncEdge(label, module).start(site);
    }
}
