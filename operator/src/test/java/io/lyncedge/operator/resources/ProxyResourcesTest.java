package io.lyncedge.operator.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProxyResourcesTest {
    private static final MemoryBudget BUDGET = new MemoryBudget(20_000);

    @Test
    void shouldFollowTheBudgetWhenNothingIsAsked() {
        // When
        ResourceRequirements merged = ProxyResources.merge(Optional.empty(), BUDGET);

        // Then
        assertThat(merged.getLimits()).containsExactlyEntriesOf(Map.of("memory", Quantity.parse("1294Mi")));
        assertThat(merged.getRequests()).containsEntry("memory", Quantity.parse("512Mi"));
        assertThat(merged.getRequests()).containsEntry("cpu", Quantity.parse("250m"));
    }

    @Test
    void shouldRaiseTheLimitWhenMoreIsRequested() {
        assertThat(merge("memory", "4Gi", null).getLimits()).containsEntry("memory", Quantity.parse("4Gi"));
        assertThat(merge("memory", "600Mi", null).getLimits()).containsEntry("memory", Quantity.parse("1294Mi"));
    }

    @Test
    void shouldRequestNothingOfOursWhenALimitIsAsked() {
        // When
        ResourceRequirements merged = merge("memory", null, "400Mi");

        // Then
        assertThat(merged.getLimits()).containsEntry("memory", Quantity.parse("400Mi"));
        assertThat(merged.getRequests()).doesNotContainKey("memory");
    }

    @Test
    void shouldRequestNoCpuOfOursWhenItsLimitIsAsked() {
        assertThat(merge("cpu", null, "100m").getRequests()).doesNotContainKey("cpu");
    }

    private static ResourceRequirements merge(String resource, @Nullable String request, @Nullable String limit) {
        ResourceRequirementsBuilder asked = new ResourceRequirementsBuilder();
        if (request != null) {
            asked.addToRequests(resource, Quantity.parse(request));
        }
        if (limit != null) {
            asked.addToLimits(resource, Quantity.parse(limit));
        }
        return ProxyResources.merge(Optional.of(asked.build()), BUDGET);
    }
}
