package io.lyncedge.operator.policy;

/**
 * A packet that begins a connection.
 *
 * @param direction as the subject sees it
 * @param subject pod whose policies are asked
 * @param peer at the other end
 * @param protocol TCP, UDP or SCTP
 * @param port that it goes to, wherever that is
 */
record Attempt(Direction direction, Pod subject, Peer peer, String protocol, int port) {
    /** Ways of a connection. */
    enum Direction {
        INGRESS("ingress", "Ingress", "from"),
        EGRESS("egress", "Egress", "to");

        private final String field;
        private final String type;
        private final String peers;

        Direction(String field, String type, String peers) {
            this.field = field;
            this.type = type;
            this.peers = peers;
        }

        /** Field of a spec that has the rules. */
        String field() {
            return field;
        }

        /** Word among {@code policyTypes}. */
        String type() {
            return type;
        }

        /** Field of a rule that has the peers. */
        String peers() {
            return peers;
        }
    }
}
