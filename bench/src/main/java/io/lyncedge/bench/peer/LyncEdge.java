package io.lyncedge.bench.peer;

import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The proxy of this project as a process of its own: its image's entry point, JVM options and defaults. */
final class LyncEdge {
    private static final String NAME = "lyncedge";

    private LyncEdge() {}

    static Peer start(Site site) {
        int port = FreePort.next();
        Path directory = site.directory().resolve(NAME);
        Path bundle = directory.resolve("bundle");
        LyncEdgeBundle.write(site, bundle);
        Map<String, String> environment = Map.of(
                "LYNCEDGE_BUNDLE", bundle.toString(),
                "LYNCEDGE_HTTPS", "127.0.0.1:" + port,
                "LYNCEDGE_HTTP", "127.0.0.1:0",
                "LYNCEDGE_ADMIN", "127.0.0.1:0",
                "LYNCEDGE_WORKERS", "1");
        List<String> command = JavaCommand.proxy();
        return new Peer(NAME, port, ChildProcess.start(NAME, directory, command, environment));
    }
}
