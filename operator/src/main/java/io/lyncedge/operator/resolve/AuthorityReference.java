package io.lyncedge.operator.resolve;

import java.util.List;
import java.util.Optional;

/**
 * What one {@code trustedCA} came to.
 *
 * @param pem the PEM certificates to trust, now or when it was last good; absent if it has never been good
 * @param problems what is wrong with it now
 */
public record AuthorityReference(Optional<String> pem, List<ReferenceProblem> problems) {
    public AuthorityReference {
        problems = List.copyOf(problems);
    }
}
