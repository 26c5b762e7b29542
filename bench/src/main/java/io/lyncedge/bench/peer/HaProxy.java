package io.lyncedge.bench.peer;

import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.site.Site;
import io.lyncedge.bench.site.Template;
import java.nio.file.Path;
import java.util.List;

/** HAProxy with {@code haproxy.cfg}. */
final class HaProxy {
    private static final String NAME = "haproxy";

    private HaProxy() {}

    static Peer start(Site site) {
        int port = FreePort.next();
        Path directory = site.directory().resolve(NAME);
        Path file = Template.write(HaProxy.class, "haproxy.cfg", site.values(port, directory), directory);
        return new Peer(
                NAME, port, ChildProcess.start(NAME, directory, List.of("haproxy", "-db", "-f", file.toString())));
    }
}
