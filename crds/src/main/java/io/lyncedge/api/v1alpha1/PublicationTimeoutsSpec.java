package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Timeouts of one publication, in seconds; null: those of the resource. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublicationTimeoutsSpec(
        @Nullable Integer responseSeconds, @Nullable Integer bodyIdleSeconds) {}
