package io.lyncedge.bench.backend;

import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.site.Site;
import io.lyncedge.bench.site.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** nginx with {@code backend.conf}, for answers of any size. */
record NginxBackend(ChildProcess process) implements Backend {
    static NginxBackend start(Site site) {
        Path directory = site.directory().resolve("backend");
        Map<String, Object> values = site.values(site.backendPort(), directory);
        values.put("small", Scenario.S1.body());
        Path file = Template.write(NginxBackend.class, "backend.conf", values, directory);
        write(Scenario.S2, directory);
        write(Scenario.S3, directory);
        List<String> command = List.of("nginx", "-e", "stderr", "-p", directory.toString(), "-c", file.toString());
        return new NginxBackend(ChildProcess.start("backend", directory, command));
    }

    private static void write(Scenario scenario, Path directory) {
        try {
            Files.writeString(directory.resolve(scenario.path().substring(1)), scenario.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void requireAlive() {
        process.requireAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
