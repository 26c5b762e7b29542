package io.lyncedge.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.cli.Main;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lyncedge run} as a process of its own: its stdout, and how it ends. */
class RunProcessTest {
    private static final Pattern READY =
            Pattern.compile("ready https=- http=127\\.0\\.0\\.1:(\\d+) admin=127\\.0\\.0\\.1:\\d+");
    private static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: contoso}
            spec:
              drain: {propagationSeconds: 0, timeoutSeconds: 1}
              pools:
              - name: fe
                role: FrontEnd
                servers: [{address: 127.0.0.1}]
                tls: {serverName: pool.corp.contoso.com, systemTrust: true}
              publications:
              - {fqdn: lyncdiscover.fabrikam.com, service: Autodiscover, pool: fe, https: Closed, http: Bridge}
            """;

    @Test
    void shouldPrintTheReadyLineThenTheAccessLogAndEndWithZeroWhenItIsTerminated(@TempDir Path root)
            throws IOException, InterruptedException {
        try (RawRecorder pool = RawRecorder.plain(Responders.ok())) {
            // Given
            Path file = Files.writeString(root.resolve("contoso.yaml"), RESOURCE);
            Path err = root.resolve("stderr");
            Process process = start(file, pool.port(), err);
            try (BufferedReader out = process.inputReader()) {
                // When
                Matcher ready = READY.matcher(String.valueOf(out.readLine()));
                assertThat(ready.matches()).as(() -> read(err)).isTrue();
                try (RawClient client = RawClient.plain(Integer.parseInt(ready.group(1)))) {
                    assertThat(client.exchange("GET / HTTP/1.1\r\nHost: lyncdiscover.fabrikam.com\r\n\r\n")
                                    .status())
                            .isEqualTo(200);
                }

                // Then
                assertThat(out.readLine()).startsWith("{").contains("lyncdiscover.fabrikam.com", "200");
                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).as(() -> read(err)).isZero();
                assertThat(read(err)).contains("draining: ").doesNotContain("warn: ");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static Process start(Path file, int poolPort, Path err) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "-f",
                        file.toString(),
                        "--http",
                        "127.0.0.1:0",
                        "--admin",
                        "127.0.0.1:0",
                        "--connect-to",
                        "127.0.0.1:8080=127.0.0.1:" + poolPort)
                .redirectError(err.toFile())
                .start();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
