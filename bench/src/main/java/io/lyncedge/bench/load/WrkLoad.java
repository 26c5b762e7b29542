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

/**
 * wrk with one thread, on connections that it keeps.
 *
 * @param scenario what it asks
 * @param script has it print what {@link LoadResult} reads
 * @param openssl has it offer one version, suite and group
 */
record WrkLoad(Scenario scenario, Path script, Path openssl) implements Load {
    /** Writes what wrk needs to {@code directory}. */
    static WrkLoad of(Scenario scenario, Path directory) {
        return new WrkLoad(
                scenario,
                Template.write(WrkLoad.class, "slice.lua", Map.of(), directory),
                Template.write(WrkLoad.class, "openssl.cnf", Map.of(), directory));
    }

    @Override
    public LoadResult run(int port, int seconds) {
        ProcessBuilder wrk = new ProcessBuilder(command(port, seconds)).redirectErrorStream(true);
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

    @Override
    public void close() {
        // Each slice has its own wrk.
    }

    private List<String> command(int port, int seconds) {
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
