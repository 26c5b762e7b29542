package io.lyncedge.bench.load;

import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** wrk with one thread. */
public final class Load {
    private final Path script;
    private final Path openssl;

    private Load(Path script, Path openssl) {
        this.script = script;
        this.openssl = openssl;
    }

    /** Writes what wrk needs to {@code directory}. */
    public static Load in(Path directory) {
        return new Load(
                Template.write(Load.class, "slice.lua", Map.of(), directory),
                Template.write(Load.class, "openssl.cnf", Map.of(), directory));
    }

    /** Loads the proxy on {@code port} for {@code seconds}, and returns when wrk has ended. */
    public LoadResult run(Scenario scenario, int port, int seconds) {
        ProcessBuilder wrk = new ProcessBuilder(command(scenario, port, seconds)).redirectErrorStream(true);
        wrk.environment().put("OPENSSL_CONF", openssl.toString());
        try {
            Process process = wrk.start();
            Thread end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Runtime.getRuntime().removeShutdownHook(end);
            return LoadResult.parse(output);
        } catch (IOException e) {
            throw new BenchFailure("wrk does not run: " + e.getMessage(), e);
        }
    }

    private List<String> command(Scenario scenario, int port, int seconds) {
        return List.of(
                "wrk",
                "-t1",
                "-c" + scenario.connections(),
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                "-H",
                "Host: " + Names.PUBLISHED,
                "https://" + Names.PUBLISHED + ":" + port + scenario.path());
    }
}
