package io.lyncedge.proxy.front;

import io.lyncedge.config.TimeoutsConfig;

/** Time limits in milliseconds, to be changed one by one; names and meaning as in {@link TimeoutsConfig}. */
final class Times {
    long connect = 5_000;
    long handshake = 10_000;
    long requestHeader = 10_000;
    long keepAlive = 60_000;
    long writeStall = 60_000;
    long upstreamIdle = 60_000;
    long unsafeReuse = 5_000;
    long retryWindow = 1_000;
    long unconfirmedPin = 60_000;
    long linger = 2_000;

    TimeoutsConfig config() {
        return new TimeoutsConfig(
                connect,
                handshake,
                requestHeader,
                keepAlive,
                writeStall,
                upstreamIdle,
                unsafeReuse,
                retryWindow,
                unconfirmedPin,
                linger);
    }
}
