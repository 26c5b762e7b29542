package io.lyncedge.operator.resolve;

import io.lyncedge.config.AddressFilter;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the addresses of one server. */
final class ServerAddresses {
    /** Addresses of one name. */
    static final int MAX_ADDRESSES = 32;

    private final AddressFilter filter;
    private final Set<InetAddress> own;

    /** With the addresses of the resource itself, where no pool can be. */
    ServerAddresses(AddressFilter filter, Set<InetAddress> own) {
        this.filter = filter;
        this.own = Set.copyOf(own);
    }

    /** Those that a pool may have, sorted, and why not the others. */
    AddressReference allowed(DeclaredServer server, List<InetAddress> found) {
        List<InetAddress> sorted =
                found.stream().distinct().sorted(AddressOrder.OF_ADDRESSES).toList();
        List<String> addresses = new ArrayList<>();
        List<ReferenceProblem> problems = new ArrayList<>();
        for (InetAddress address : sorted) {
            Optional<String> refusal = filter.refusal(address);
            if (own.contains(address)) {
                problems.add(loop(server));
            } else if (refusal.isPresent()) {
                problems.add(refused(server, refusal.get()));
            } else {
                addresses.add(AddressText.of(address));
            }
        }
        if (addresses.size() > MAX_ADDRESSES) {
            problems.add(tooMany(server, addresses.size()));
        }
        return new AddressReference(addresses.stream().limit(MAX_ADDRESSES).toList(), problems);
    }

    /** What a name that does not resolve has. */
    static AddressReference lastKnown(DeclaredServer server, String why, List<String> known) {
        String detail = "does not resolve: " + why
                + (known.isEmpty()
                        ? ", so it gets no traffic and has no egress rule"
                        : "; its last known addresses " + String.join(", ", known) + " stay in use");
        return new AddressReference(
                known,
                List.of(server.problem(
                        ReferenceReason.ADDRESS_NOT_RESOLVED,
                        detail,
                        "create the name in the DNS that the operator asks, or list the server by its IP address")));
    }

    private static ReferenceProblem loop(DeclaredServer server) {
        return server.problem(
                ReferenceReason.ROUTING_LOOP,
                "leads back to this resource's own Service or pods, so it gets no traffic",
                "give the internal FQDN of the pool or its VIP, as the internal DNS knows it");
    }

    private static ReferenceProblem refused(DeclaredServer server, String refusal) {
        return server.problem(
                ReferenceReason.ADDRESS_NOT_ALLOWED,
                "leads to an address that is not used: " + refusal,
                "give the address of a Lync server or VIP outside the cluster");
    }

    private static ReferenceProblem tooMany(DeclaredServer server, int count) {
        return server.problem(
                ReferenceReason.ADDRESS_NOT_ALLOWED,
                "has " + count + " addresses; the first " + MAX_ADDRESSES + " are used",
                "list a name with fewer addresses, or a VIP");
    }
}
