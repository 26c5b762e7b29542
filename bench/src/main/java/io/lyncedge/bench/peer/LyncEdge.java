package io.lyncedge.bench.peer;

import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.site.Site;
import java.nio.file.Path;
import java.util.Map;

/**
 * The proxy of this project as a process of its own: its image's entry point, JVM options and defaults.
 *
 * @param name what the report calls it
 * @param module its {@code proxy-image} folder, built
 */
record LyncEdge(String name, Path module) {
    /** The build that the bench belongs to. */
    static LyncEdge current() {
        return new LyncEdge(PeerKind.LYNCEDGE.label(), JavaCommand.module());
    }

    Peer start(Site site) {
        int port = FreePort.next();
        Path directory = site.directory().resolve(name);
        Path bundle = directory.resolve("bundle");
        LyncEdgeBundle.write(site, bundle, new BuildFields(module.resolve("target/proxy/lib")));
        Map<String, String> environment = Map.of(
                "LYNCEDGE_BUNDLE", bundle.toString(),
                "LYNCEDGE_HTTPS", "127.0.0.1:" + port,
                "LYNCEDGE_HTTP", "127.0.0.1:0",
                "LYNCEDGE_ADMIN", "127.0.0.1:0",
                "LYNCEDGE_WORKERS", "1");
        return new Peer(name, port, ChildProcess.start(name, directory, JavaCommand.proxy(module), environment));
    }
}
