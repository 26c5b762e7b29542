package io.lyncedge.bench;

import io.lyncedge.bench.load.Answer;
import io.lyncedge.bench.load.SingleRequest;
import io.lyncedge.bench.peer.Peer;
import io.lyncedge.bench.peer.PeerChoice;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The peers of one run, in their order, all up at the same time. */
final class RunningPeers implements AutoCloseable {
    private final List<Peer> peers = new ArrayList<>();
    private final SingleRequest client;

    private RunningPeers(SingleRequest client) {
        this.client = client;
    }

    /** Starts every one and waits until each gives its first 200. */
    static RunningPeers start(List<PeerChoice> choices, Site site, SingleRequest client) {
        RunningPeers running = new RunningPeers(client);
        try {
            for (PeerChoice choice : choices) {
                Peer peer = choice.start(site);
                running.peers.add(peer);
                client.awaitOk(peer.port(), Names.PUBLISHED, peer.process());
            }
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    List<Peer> list() {
        return peers;
    }

    /** Fails the run if a peer does not give the answer that the scenario expects, byte for byte. */
    void requireSameAnswer(Scenario scenario) {
        String expected = scenario.body();
        for (Peer peer : peers) {
            Answer answer = get(peer, scenario);
            if (answer.status() != 200 || !answer.body().equals(expected)) {
                throw new BenchFailure("%s answers %s with status %d and %d bytes"
                        .formatted(
                                peer.name(),
                                scenario.path(),
                                answer.status(),
                                answer.body().length()));
            }
        }
    }

    private Answer get(Peer peer, Scenario scenario) {
        try {
            return client.get(peer.port(), Names.PUBLISHED, scenario.path());
        } catch (IOException e) {
            throw new BenchFailure(peer.name() + " does not answer " + scenario.path() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        peers.reversed().forEach(Peer::close);
    }
}
