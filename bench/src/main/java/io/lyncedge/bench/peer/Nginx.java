package io.lyncedge.bench.peer;

import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.site.Site;
import io.lyncedge.bench.site.Template;
import java.nio.file.Path;
import java.util.List;

/** nginx with {@code nginx.conf}. */
final class Nginx {
    private static final String NAME = "nginx";

    private Nginx() {}

    static Peer start(Site site) {
        int port = FreePort.next();
        Path directory = site.directory().resolve(NAME);
        Path file = Template.write(Nginx.class, "nginx.conf", site.values(port, directory), directory);
        List<String> command = List.of("nginx", "-e", "stderr", "-p", directory.toString(), "-c", file.toString());
        return new Peer(NAME, port, ChildProcess.start(NAME, directory, command));
    }
}
