package io.lyncedge.cli;

import io.lyncedge.cli.input.InputSource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.cli.run.Journal;
import io.lyncedge.cli.run.Session;
import io.lyncedge.cli.run.SessionStart;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.proxy.boot.ProxySettings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Does once what the commands do, without a word and without leaving this machine. The build runs it to archive the
 * classes that a start needs, which halves the time that a start takes.
 */
final class Rehearsal {
    private static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: rehearsal}
            spec:
              tls: {certificates: [{secretName: absent}]}
              pools:
              - name: fe
                role: FrontEnd
                servers: [{address: 10.0.0.1}]
                tls: {serverName: fe.rehearsal.example, systemTrust: true}
              publications:
              - {fqdn: web.rehearsal.example, service: WebServices, pool: fe}
              - {fqdn: lyncdiscover.rehearsal.example, service: Autodiscover, pool: fe, http: Redirect}
            """;
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: lyncdiscover.rehearsal.example\r\n\r\n";

    /** The discard port of this machine: health checks go nowhere else. */
    private static final EndpointOverrides NOBODY =
            new EndpointOverrides(Map.of("10.0.0.1:4443", new Endpoint("127.0.0.1", 9)));

    private Rehearsal() {}

    /** Ends with 0 if everything could be done. */
    public static void main(String[] args) throws IOException {
        LogSetup.begin();
        LogSetup.SERVING.choose();
        Path file = Files.writeString(Files.createTempFile("rehearsal", ".yaml"), RESOURCE);
        try {
            boolean good = serve(file);
            for (String command : List.of("validate", "ports", "render")) {
                good &= silent(Main.commandLine()).execute(command, "-f", file.toString()) == ExitCode.OK;
            }
            System.exit(good ? ExitCode.OK : ExitCode.PROBLEMS);
        } finally {
            Files.delete(file);
        }
    }

    private static boolean serve(Path file) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        SessionStart start = new SessionStart(
                new InputSource(file, Optional.empty()),
                Planners.serving(NOBODY),
                new ProxySettings(any, any, any, 1, Optional.empty()),
                new Journal(file.toString(), new PrintWriter(Writer.nullWriter())));
        if (!(start.start() instanceof Reading.Good<Session>(Session session))) {
            return false;
        }
        session.announce(new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        boolean answered = ask(session.boundAddresses().http().orElseThrow());
        session.close();
        return answered;
    }

    private static boolean ask(InetSocketAddress http) throws IOException {
        try (Socket socket = new Socket(http.getAddress(), http.getPort())) {
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == 'H';
        }
    }

    private static CommandLine silent(CommandLine commandLine) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return commandLine.setOut(nowhere).setErr(nowhere);
    }
}
