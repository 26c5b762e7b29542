package io.lyncedge.operator.resolve;

import java.util.List;
import java.util.Optional;

/**
 * What one certificate Secret came to.
 *
 * @param material what is served: the Secret's content, or its last good content while it is bad; absent if it has
 *     never been good
 * @param problems what is wrong with the Secret now
 */
public record CertificateReference(Optional<CertificateMaterial> material, List<ReferenceProblem> problems) {
    public CertificateReference {
        problems = List.copyOf(problems);
    }
}
