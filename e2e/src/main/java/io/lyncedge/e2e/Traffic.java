package io.lyncedge.e2e;

import io.lyncedge.e2e.load.Count;
import io.lyncedge.e2e.load.Load;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The clients that go on during scenes; each scene is told what its changes did to them. */
final class Traffic implements AutoCloseable {
    private Optional<Load> load = Optional.empty();
    private Count before = Count.ZERO;
    private long carried;

    void begin(InetSocketAddress https, int polls) {
        load = Optional.of(Load.start(https, polls));
        before = Count.ZERO;
    }

    /** What became of all exchanges. */
    Count total() {
        return load.map(Load::count).orElse(Count.ZERO);
    }

    /** How many long polls are open. */
    int openPolls() {
        return load.map(Load::openPolls).orElse(0);
    }

    /** A process is killed that carries this many connections: they may fail, and fresh ones may have to try again. */
    void carried(long connections) {
        carried += connections;
    }

    /** Says what became of the exchanges since it was said last; none may have failed that no killed process carried. */
    void tell(Transcript transcript) {
        load.ifPresent(clients -> tell(transcript, clients));
    }

    private void tell(Transcript transcript, Load clients) {
        Count all = clients.count();
        Count seen = all.since(before);
        before = all;
        boolean good = carried > 0 ? seen.failed() <= carried : seen.failed() + seen.refused() == 0;
        String expected = carried > 0 ? "at most " + carried + " failed" : "0 refused, 0 failed";
        transcript.check("exchanges meanwhile", expected, seen.toString(), good);
        clients.takeFailures().forEach(transcript::note);
        carried = 0;
    }

    @Override
    public void close() {
        load.ifPresent(Load::close);
        load = Optional.empty();
    }
}
