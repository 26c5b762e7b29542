package io.lyncedge.bench.peer;

import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.relay.RelayMain;
import io.lyncedge.bench.site.Certificates;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The relay with object codecs, with the same JVM options as the proxy. */
final class CodecRelayPeer {
    private static final String NAME = "codec-relay";

    private CodecRelayPeer() {}

    static Peer start(Site site) {
        int port = FreePort.next();
        Path directory = site.directory().resolve(NAME);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Certificates certificates = site.certificates();
        List<String> arguments = List.of(
                Integer.toString(port),
                Integer.toString(site.backendPort()),
                Names.SERVER,
                certificates.front().chain().toString(),
                certificates.front().key().toString(),
                certificates.authority().toString());
        return new Peer(NAME, port, ChildProcess.start(NAME, directory, JavaCommand.own(RelayMain.class, arguments)));
    }
}
