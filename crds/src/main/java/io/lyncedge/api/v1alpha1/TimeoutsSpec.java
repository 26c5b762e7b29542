package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/**
 * Time limits of one exchange, in seconds from 1 to 86400.
 *
 * @param connectSeconds connecting to a server
 * @param handshakeSeconds a TLS handshake, on either side
 * @param requestHeaderSeconds receiving the head of a request
 * @param bodyIdleSeconds longest pause within a body
 * @param responseSeconds wait for the first byte of the answer
 * @param keepAliveSeconds how long an idle client connection is kept
 */
@ApiObject
public record TimeoutsSpec(
        @JsonPropertyDescription("Seconds to connect to a server, 1 to 86400. Default: 5.")
        @Min(1)
        @Max(86400)
        @Default("5")
        Integer connectSeconds,

        @JsonPropertyDescription("Seconds for a TLS handshake, with clients and with servers, 1 to 86400. Default: 10.")
        @Min(1)
        @Max(86400)
        @Default("10")
        Integer handshakeSeconds,

        @JsonPropertyDescription(
                "Seconds for a client to send the head of a request, from its first byte, 1 to 86400. Default: "
                        + "10.")
        @Min(1)
        @Max(86400)
        @Default("10")
        Integer requestHeaderSeconds,

        @JsonPropertyDescription(
                "Longest pause within a request or response body in seconds, 1 to 86400. Default: 120.")
        @Min(1)
        @Max(86400)
        @Default("120")
        Integer bodyIdleSeconds,

        @JsonPropertyDescription(
                "Seconds from the end of a request to the first byte of the pool's answer, 1 to 86400. UCWA "
                        + "clients wait for events for up to 30 minutes, so a value below 1800 breaks them. Default: 1830.")
        @Min(1)
        @Max(86400)
        @Default("1830")
        Integer responseSeconds,

        @JsonPropertyDescription(
                "Seconds that a client connection is kept open with nothing outstanding, 1 to 86400. Default: "
                        + "180.")
        @Min(1)
        @Max(86400)
        @Default("180")
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
