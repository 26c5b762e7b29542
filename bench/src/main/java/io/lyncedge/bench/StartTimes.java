package io.lyncedge.bench;

import io.lyncedge.bench.load.SingleRequest;
import io.lyncedge.bench.peer.Peer;
import io.lyncedge.bench.peer.PeerKind;
import io.lyncedge.bench.report.StartTime;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Site;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long our proxy takes from the start of its process to the first proxied 200.
 *
 * @param site where it serves
 * @param client asks until it answers
 */
record StartTimes(Site site, SingleRequest client) {
    /** Starts it {@code count} times. */
    List<StartTime> measure(int count) {
        return IntStream.range(0, count).mapToObj(_ -> one()).toList();
    }

    private StartTime one() {
        long begin = System.nanoTime();
        try (Peer peer = PeerKind.LYNCEDGE.start(site)) {
            client.awaitOk(peer.port(), Names.PUBLISHED, peer.process());
            long end = System.nanoTime();
            return new StartTime(
                    TimeUnit.NANOSECONDS.toMillis(end - begin),
                    TimeUnit.MICROSECONDS.toMillis(peer.process().tree().cpuMicros()));
        }
    }
}
