package io.lyncedge.operator.translate;

import io.lyncedge.config.Bundle;
import java.util.Optional;

/** How large a bundle may be: an object of Kubernetes holds 1 MiB, encoding and metadata aside. */
final class BundleLimit {
    static final int MAX_KIB = 900;

    private static final int KIB = 1024;

    private BundleLimit() {}

    static Optional<SpecProblem> exceeded(Bundle bundle) {
        long bytes = bundle.files().entrySet().stream()
                .mapToLong(file -> (long) file.getKey().length() + file.getValue().length)
                .sum();
        if (bytes <= (long) MAX_KIB * KIB) {
            return Optional.empty();
        }
        long kib = (bytes + KIB - 1) / KIB;
        return Optional.of(new SpecProblem(
                "spec",
                "the configuration with its certificates has " + kib + " KiB, and a Secret holds " + MAX_KIB,
                "list fewer certificates or shorter authority bundles, or publish some names with a second resource"));
    }
}
