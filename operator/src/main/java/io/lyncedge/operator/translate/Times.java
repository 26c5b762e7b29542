package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.DrainSpec;
import io.lyncedge.api.v1alpha1.TimeoutsSpec;
import io.lyncedge.config.DrainConfig;
import io.lyncedge.config.TimeoutsConfig;

/** Time limits: those of the resource, and those that follow from how HTTP.sys and NTLM behave. */
final class Times {
    private static final long MILLIS = 1000;
    private static final long WRITE_STALL_MILLIS = 120_000;
    private static final long UPSTREAM_IDLE_MILLIS = 100_000;
    private static final long UNSAFE_REUSE_MILLIS = 5_000;
    private static final long RETRY_WINDOW_MILLIS = 1_000;
    private static final long UNCONFIRMED_PIN_MILLIS = 60_000;
    private static final long LINGER_MILLIS = 2_000;

    private Times() {}

    static TimeoutsConfig timeouts(TimeoutsSpec timeouts) {
        return new TimeoutsConfig(
                timeouts.connectSeconds() * MILLIS,
                timeouts.handshakeSeconds() * MILLIS,
                timeouts.requestHeaderSeconds() * MILLIS,
                timeouts.keepAliveSeconds() * MILLIS,
                WRITE_STALL_MILLIS,
                UPSTREAM_IDLE_MILLIS,
                UNSAFE_REUSE_MILLIS,
                RETRY_WINDOW_MILLIS,
                UNCONFIRMED_PIN_MILLIS,
                LINGER_MILLIS);
    }

    static DrainConfig drain(DrainSpec drain) {
        return new DrainConfig(drain.propagationSeconds() * MILLIS, drain.timeoutSeconds() * MILLIS);
    }
}
