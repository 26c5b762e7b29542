package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.ListenerSpec;
import io.lyncedge.simulator.ServerSpec;
import io.lyncedge.simulator.SimulatedPool;
import io.lyncedge.simulator.SimulatedServer;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import java.util.ArrayList;
import java.util.List;

/** A simulated server whose listeners are recorders: what it receives is seen byte by byte, what it answers is real. */
final class TappedServer implements AutoCloseable {

    private final Topology.Stand stand;
    private final SimulatedPool simulator;
    private final List<Tapped> taps;

    private TappedServer(Topology.Stand stand, SimulatedPool simulator, List<Tapped> taps) {
        this.stand = stand;
        this.simulator = simulator;
        this.taps = List.copyOf(taps);
    }

    static TappedServer start(Topology.Stand stand, TestAuthority authority) {
        IssuedCertificate certificate = authority.ecdsa(stand.address());
        boolean office = stand.office();
        SimulatedPool simulator = SimulatedPool.start(
                stand.scaled(),
                office
                        ? ServerSpec.office(stand.machine(), certificate)
                        : ServerSpec.external(stand.machine(), certificate));
        SimulatedServer server = simulator.server();
        List<Tapped> taps = new ArrayList<>();
        int https = server.port(office ? ListenerSpec.INTERNAL_HTTPS : ListenerSpec.EXTERNAL_HTTPS);
        taps.add(overTls(stand, certificate, new Tap(() -> RawClient.tls(https, ClientTls.withoutSni()))));
        if (!office) {
            int http = server.port(ListenerSpec.EXTERNAL_HTTP);
            Tap tap = new Tap(() -> RawClient.plain(http));
            taps.add(new Tapped(stand.address(), stand.httpPort(), RawRecorder.plain(tap), tap));
        }
        return new TappedServer(stand, simulator, taps);
    }

    Topology.Stand stand() {
        return stand;
    }

    List<Tapped> taps() {
        return taps;
    }

    /** The listener that stands for this port. */
    Tapped tap(int port) {
        return taps.stream().filter(tap -> tap.port() == port).findFirst().orElseThrow();
    }

    /** Requests that it received, on any port. */
    int requests() {
        return taps.stream().mapToInt(tap -> tap.recorder().requests().size()).sum();
    }

    List<String> connectTo() {
        return taps.stream().map(Tapped::connectTo).toList();
    }

    /** Down: nothing listens any more, nothing is open. */
    @Override
    public void close() {
        taps.forEach(tap -> tap.recorder().close());
        simulator.close();
    }

    /** Offers h2 first, as IIS 10 does, to anybody who asks for it. */
    private static Tapped overTls(Topology.Stand stand, IssuedCertificate certificate, Tap tap) {
        RawRecorder recorder =
                RawRecorder.start(RecorderSettings.tls(certificate).withAlpn("h2", "http/1.1"), tap);
        return new Tapped(stand.address(), stand.httpsPort(), recorder, tap);
    }
}
