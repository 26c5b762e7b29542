package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/**
 * Timeouts of one publication.
 *
 * @param responseSeconds wait for the first byte of the answer, 1 to 86400; null: that of the resource
 * @param bodyIdleSeconds longest pause within a body, 1 to 86400; null: that of the resource
 */
@ApiObject
public record PublicationTimeoutsSpec(
        @JsonPropertyDescription(
                "Seconds from the end of a request to the first byte of the pool's answer, 1 to 86400. Default: "
                        + "spec.timeouts.responseSeconds.")
        @Min(1)
        @Max(86400)
        @Nullable
        Integer responseSeconds,

        @JsonPropertyDescription("Longest pause within a request or response body in seconds, 1 to 86400. Default:"
                + " spec.timeouts.bodyIdleSeconds.")
        @Min(1)
        @Max(86400)
        @Nullable
        Integer bodyIdleSeconds) {}
