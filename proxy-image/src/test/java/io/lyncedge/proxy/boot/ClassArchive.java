package io.lyncedge.proxy.boot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.fixture.HttpsPool;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the archive of classes of the image's main class, which halves what a start costs: starts it with the options of
 * the image, lets it carry one request to a pool and drain. Run by the build.
 */
public final class ClassArchive {
    private static final String NAME = "webext.contoso.com";
    private static final TestAuthority AUTHORITY = TestAuthority.create("Rehearsal");

    private ClassArchive() {}

    /**
     * Makes it, or fails.
     *
     * @param arguments the jar of the proxy, the file of its options, and where the archive goes
     */
    public static void main(String... arguments) throws Exception {
        Path bundle = Files.createTempDirectory("rehearsal");
        try (HttpsPool pool = HttpsPool.start(AUTHORITY.rsa("pool-paris.corp.contoso.com"))) {
            ImageProcess.write(bundle(pool), bundle);
            rehearse(List.of(arguments), bundle);
        } finally {
            for (Path file : Files.list(bundle).toList()) {
                Files.delete(file);
            }
            Files.delete(bundle);
        }
    }

    private static Bundle bundle(HttpsPool pool) {
        return new BundleMaker()
                .certificate("public", AUTHORITY.ecdsa(NAME))
                .file(Configs.CA_FILE, AUTHORITY.rootPem())
                .pool(Configs.frontEnd("paris", pool.endpoint(), pool.endpoint()))
                .publish(Configs.published(NAME, PublicationService.WEB_SERVICES, "paris"))
                .bundle();
    }

    private static void rehearse(List<String> arguments, Path bundle) throws IOException, InterruptedException {
        Path archive = Path.of(arguments.get(2));
        Files.deleteIfExists(archive);
        Process process = start(arguments, archive, bundle);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String ready = String.valueOf(out.readLine());
            String answer = ProxyClient.tls(AUTHORITY, ImageProcess.port(ready, "https"))
                    .get(NAME, "/");
            // Process.destroy would close the stream that the assembly of the archive writes to.
            process.toHandle().destroy();
            String rest = String.join("\n", out.lines().toList());
            if (!answer.startsWith("HTTP/1.1 200") || process.waitFor() != 0 || !Files.exists(archive)) {
                throw new IOException("no archive of classes: " + ready + "\n" + answer + "\n" + rest);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> arguments, Path archive, Path bundle) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + arguments.get(1),
                "-XX:AOTCacheOutput=" + archive,
                "-cp",
                arguments.get(0),
                Main.class.getName());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "LYNCEDGE_BUNDLE", bundle.toString(),
                        "LYNCEDGE_HTTPS", "127.0.0.1:0",
                        "LYNCEDGE_HTTP", "127.0.0.1:0",
                        "LYNCEDGE_ADMIN", "127.0.0.1:0",
                        "LYNCEDGE_WORKERS", "1"));
        return builder.start();
    }
}
