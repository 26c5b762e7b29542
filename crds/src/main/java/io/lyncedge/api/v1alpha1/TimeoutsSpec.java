package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Time limits of one exchange, in seconds. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TimeoutsSpec(
        Integer connectSeconds,
        Integer handshakeSeconds,
        Integer requestHeaderSeconds,
        Integer bodyIdleSeconds,
        Integer responseSeconds,
        Integer keepAliveSeconds) {
    public TimeoutsSpec {
        connectSeconds = Defaults.or(connectSeconds, 5);
        handshakeSeconds = Defaults.or(handshakeSeconds, 10);
        requestHeaderSeconds = Defaults.or(requestHeaderSeconds, 10);
        bodyIdleSeconds = Defaults.or(bodyIdleSeconds, 120);
        responseSeconds = Defaults.or(responseSeconds, 1830);
        keepAliveSeconds = Defaults.or(keepAliveSeconds, 180);
    }

    /** The limits when the resource says nothing of them. */
    public static TimeoutsSpec defaults() {
        return new TimeoutsSpec(5, 10, 10, 120, 1830, 180);
    }
}
