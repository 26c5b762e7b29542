package io.lyncedge.bench.peer;

import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.site.Site;
import java.nio.file.Path;
import java.util.List;

/** The proxy of this project as a process of its own, with the JVM options of its image. */
final class LyncEdge {
    private static final String NAME = "lyncedge";

    private LyncEdge() {}

    static Peer start(Site site) {
        int port = FreePort.next();
        Path directory = site.directory().resolve(NAME);
        LyncEdgeBundle.write(site, directory.resolve("bundle"));
        return new Peer(
                NAME,
                port,
                ChildProcess.start(NAME, directory, JavaCommand.of("io.lyncedge.proxy.boot.Main", List.of())));
    }
}
