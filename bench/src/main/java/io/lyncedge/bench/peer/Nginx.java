package io.lyncedge.bench.peer;

import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.site.Site;
import io.lyncedge.bench.site.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** nginx, as a proxy with {@code nginx.conf} and as the backend of all proxies with {@code backend.conf}. */
public final class Nginx {
    private Nginx() {}

    static Peer startProxy(Site site) {
        int port = FreePort.next();
        Path directory = site.directory().resolve("nginx");
        Path file = Template.write(Nginx.class, "nginx.conf", site.values(port, directory), directory);
        return new Peer("nginx", port, start("nginx", directory, file));
    }

    /** Starts the backend on the site's backend port; it may not listen yet. */
    public static ChildProcess startBackend(Site site) {
        Path directory = site.directory().resolve("backend");
        Map<String, Object> values = site.values(site.backendPort(), directory);
        values.put("small", Scenario.S1.body());
        Path file = Template.write(Nginx.class, "backend.conf", values, directory);
        try {
            Files.writeString(directory.resolve("large"), Scenario.S3.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start("backend", directory, file);
    }

    private static ChildProcess start(String name, Path directory, Path file) {
        return ChildProcess.start(
                name, directory, List.of("nginx", "-e", "stderr", "-p", directory.toString(), "-c", file.toString()));
    }
}
