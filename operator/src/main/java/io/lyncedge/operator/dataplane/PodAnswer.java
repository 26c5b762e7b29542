package io.lyncedge.operator.dataplane;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the admin port of a pod said. */
public sealed interface PodAnswer {
    /**
     * The document {@code /config/status}. Counters and times that always move are left out, but for connections, so that
     * documents that are alike are equal.
     *
     * @param configHash of the configuration that it serves by; 64 lower-case hexadecimal digits
     * @param wireVersion of that configuration
     * @param phase {@code serving}, or how far its drain is, in lower case
     * @param unbound listeners that it needs and could not bind, and why
     * @param certificates fingerprints of the certificates that it shows
     * @param servers the machines that it connects to
     * @param retired endpoints as {@code ADDRESS:PORT} that it does not use any more and still has connections to; empty
     *     where the proxy is too old to say so
     * @param refused the bundle that came after the one that it serves and was refused; empty if there is none
     * @param forbiddenConnected whether the forbidden connection came about that proves the policies; empty while it was
     *     not tried
     */
    record Reported(
            String configHash,
            int wireVersion,
            String phase,
            List<String> unbound,
            List<String> certificates,
            List<ServerReport> servers,
            Optional<Set<String>> retired,
            Optional<RefusedConfig> refused,
            Optional<Boolean> forbiddenConnected)
            implements PodAnswer {
        public Reported {
            unbound = List.copyOf(unbound);
            certificates = List.copyOf(certificates);
            servers = List.copyOf(servers);
            retired = retired.map(Set::copyOf);
        }

        /** A report of one that has no connections but to its servers. */
        public Reported(
                String configHash,
                int wireVersion,
                String phase,
                List<String> unbound,
                List<String> certificates,
                List<ServerReport> servers,
                Optional<RefusedConfig> refused,
                Optional<Boolean> forbiddenConnected) {
            this(
                    configHash,
                    wireVersion,
                    phase,
                    unbound,
                    certificates,
                    servers,
                    Optional.of(Set.of()),
                    refused,
                    forbiddenConnected);
        }

        /** Whether it may still have connections to {@code ADDRESS:PORT}, which its configuration does not name. */
        boolean holds(String endpoint) {
            return retired.map(endpoints -> endpoints.contains(endpoint)).orElse(true);
        }

        /** The same without what moves with traffic. */
        Reported calm() {
            List<ServerReport> calm = servers.stream().map(ServerReport::calm).toList();
            return new Reported(
                    configHash, wireVersion, phase, unbound, certificates, calm, retired, refused, forbiddenConnected);
        }
    }

    /**
     * It did not answer, or not with such a document, twice in a row.
     *
     * @param reason fit for a message: without addresses and times, equal for equal causes
     */
    record Unreachable(String reason) implements PodAnswer {}

    /** It was not asked yet, has no address yet, or is still starting. */
    record NotAsked() implements PodAnswer {}
}
