package io.lyncedge.simulator.recorder;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection while it lives; guarded by the journal's lock. */
final class ConnectionLog {

    private final int id;
    private final InetSocketAddress peer;
    private final List<RequestLog> requests = new ArrayList<>();
    private List<String> alpnOffered = List.of();
    private @Nullable String sni;
    private @Nullable RecordedTls tls;
    private long received;
    private long probeBytes;
    private String unfinishedHead = "";
    private ConnectionEnd end = ConnectionEnd.OPEN;

    ConnectionLog(int id, InetSocketAddress peer) {
        this.id = id;
        this.peer = peer;
    }

    int id() {
        return id;
    }

    void serverName(String name) {
        sni = name;
    }

    void offeredAlpn(List<String> protocols) {
        alpnOffered = List.copyOf(protocols);
    }

    void handshakeDone(String protocol, String cipherSuite, @Nullable String alpn) {
        tls = new RecordedTls(protocol, cipherSuite, alpnOffered, alpn == null ? "" : alpn);
    }

    void received(long bytes) {
        received += bytes;
    }

    void unfinishedHead(String bytes) {
        unfinishedHead = bytes;
    }

    void add(RequestLog request, int headBytes) {
        requests.add(request);
        probeBytes += request.probe() ? headBytes : 0;
    }

    /** Whether every byte that arrived belongs to a health probe. */
    boolean nothingButProbes() {
        return received == probeBytes;
    }

    /** The first end counts. */
    void ended(ConnectionEnd how) {
        if (end == ConnectionEnd.OPEN) {
            end = how;
        }
    }

    boolean open() {
        return end == ConnectionEnd.OPEN;
    }

    RecordedConnection snapshot() {
        int probes = (int) requests.stream().filter(RequestLog::probe).count();
        return new RecordedConnection(
                id,
                peer,
                Optional.ofNullable(tls),
                Optional.ofNullable(sni),
                received,
                requests.size(),
                probes,
                unfinishedHead,
                end);
    }
}
