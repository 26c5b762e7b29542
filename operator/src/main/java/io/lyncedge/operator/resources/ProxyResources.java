package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Requests and limits of the proxy container: what the resource asks for, and for the rest what the memory budget says. */
final class ProxyResources {
    private static final String MEMORY = "memory";
    private static final String CPU = "cpu";
    private static final Quantity DEFAULT_CPU = new Quantity("250", "m");

    private ProxyResources() {}

    static ResourceRequirements merge(Optional<ResourceRequirements> asked, MemoryBudget budget) {
        Map<String, Quantity> askedLimits =
                asked.map(ResourceRequirements::getLimits).orElse(Map.of());
        Map<String, Quantity> askedRequests =
                asked.map(ResourceRequirements::getRequests).orElse(Map.of());
        SortedMap<String, Quantity> limits = new TreeMap<>(askedLimits);
        SortedMap<String, Quantity> requests = new TreeMap<>(askedRequests);
        if (!askedLimits.containsKey(CPU)) {
            requests.putIfAbsent(CPU, DEFAULT_CPU);
        }
        // A request without its limit, or the reverse, must never end up above or below our own number.
        Quantity askedMemory = askedRequests.get(MEMORY);
        if (!askedLimits.containsKey(MEMORY) && askedMemory == null) {
            limits.put(MEMORY, mebibytes(budget.limitMib()));
            requests.put(MEMORY, mebibytes(budget.requestMib()));
        } else if (!askedLimits.containsKey(MEMORY) && askedMemory != null) {
            limits.put(MEMORY, larger(mebibytes(budget.limitMib()), askedMemory));
        }
        return new ResourceRequirementsBuilder(asked.orElseGet(ResourceRequirements::new))
                .withLimits(CanonicalQuantity.all(limits))
                .withRequests(CanonicalQuantity.all(requests))
                .build();
    }

    private static Quantity mebibytes(long mebibytes) {
        return new Quantity(Long.toString(mebibytes), "Mi");
    }

    private static Quantity larger(Quantity left, Quantity right) {
        return left.getNumericalAmount().compareTo(right.getNumericalAmount()) >= 0 ? left : right;
    }
}
