package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Debian's Apache httpd with connection-bound NTLM and Negotiate by gss-ntlmssp: a server that is not ours. */
final class ApacheServer implements AutoCloseable {
    private static final Path HTTPD = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final List<Path> NEEDED = List.of(
            HTTPD,
            MODULES.resolve("mod_auth_gssapi.so"),
            Path.of("/etc/gss/mech.d/mech.ntlmssp.conf"),
            Path.of("/usr/bin/curl"));

    private final int port;
    private final Process process;

    private ApacheServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** What is not installed; empty if all is there. */
    static List<Path> missing() {
        return NEEDED.stream().filter(path -> !Files.exists(path)).toList();
    }

    /**
     * Starts it.
     *
     * @param users file with a line DOMAIN:user:password for each
     */
    static ApacheServer start(Path directory, IssuedCertificate certificate, Path users) throws Exception {
        int port = freePort();
        certificate.writeSecret(directory);
        Files.createDirectory(directory.resolve("docs"));
        Files.writeString(directory.resolve("docs/page"), "page");
        Path config = Files.writeString(directory.resolve("apache.conf"), config(directory, port));
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(HTTPD.toString(), "-X", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile());
        builder.environment().put("NTLM_USER_FILE", users.toString());
        ApacheServer server = new ApacheServer(port, builder.start());
        TestProxy.until(() -> !server.process.isAlive() || server.listens());
        assertThat(server.process.isAlive())
                .as(() -> read(directory.resolve("out")))
                .isTrue();
        return server;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String config(Path directory, int port) {
        String account = System.getProperty("user.name").equals("root") ? "User www-data\nGroup www-data\n" : "";
        return account + """
                ServerRoot %1$s
                PidFile %1$s/pid
                Listen 127.0.0.1:%2$d
                ServerName pool.corp.contoso.com
                LoadModule mpm_event_module %3$s/mod_mpm_event.so
                LoadModule authn_core_module %3$s/mod_authn_core.so
                LoadModule authz_core_module %3$s/mod_authz_core.so
                LoadModule authz_user_module %3$s/mod_authz_user.so
                LoadModule auth_gssapi_module %3$s/mod_auth_gssapi.so
                LoadModule headers_module %3$s/mod_headers.so
                LoadModule ssl_module %3$s/mod_ssl.so
                ErrorLog %1$s/error.log
                DocumentRoot %1$s/docs
                KeepAlive On
                MaxKeepAliveRequests 0
                KeepAliveTimeout 100
                SSLEngine on
                SSLCertificateFile %1$s/tls.crt
                SSLCertificateKeyFile %1$s/tls.key
                <Location "/">
                  AuthType GSSAPI
                  AuthName Contoso
                  GssapiConnectionBound On
                  GssapiAllowedMech ntlmssp
                  GssapiBasicAuth Off
                  Require valid-user
                  Header always set X-User expr=%%{REMOTE_USER}
                </Location>
                """.formatted(directory, port, MODULES);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
