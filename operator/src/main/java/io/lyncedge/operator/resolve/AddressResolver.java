package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.ServerSpec;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.config.AddressLiteral;
import io.lyncedge.operator.dns.NameAnswer;
import io.lyncedge.operator.dns.NameResolver;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves the server addresses of a resource: names by the name servers, literals as they stand. */
final class AddressResolver {
    /** Distinct addresses of one resource. */
    static final int MAX_ADDRESSES = 512;

    private final NameResolver names;
    private final ServerAddresses serverAddresses;

    AddressResolver(NameResolver names, AddressFilter filter, Set<InetAddress> own) {
        this.names = names;
        this.serverAddresses = new ServerAddresses(filter, own);
    }

    Map<String, AddressReference> resolve(List<PoolUse> pools, EndpointOverrides overrides, References lastGood) {
        Map<String, String> paths = needed(pools, overrides);
        Map<String, NameAnswer> answers = names.resolve(paths.keySet().stream()
                .filter(server -> AddressLiteral.parse(server).isEmpty())
                .map(AddressResolver::canonical)
                .collect(Collectors.toUnmodifiableSet()));
        Map<String, AddressReference> resolved = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        paths.forEach((server, path) -> {
            AddressReference reference = resolve(new DeclaredServer(server, path), answers, lastGood);
            resolved.put(server, withinLimit(reference, new DeclaredServer(server, path), taken));
        });
        return resolved;
    }

    /** Paths of the servers that need resolving, by address, in the order of the resource. */
    private static Map<String, String> needed(List<PoolUse> pools, EndpointOverrides overrides) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (PoolUse use : pools) {
            List<ServerSpec> servers = use.pool().servers();
            for (int i = 0; i < servers.size(); i++) {
                String address = servers.get(i).address();
                if (use.ports().stream()
                        .anyMatch(port -> overrides.find(address, port).isEmpty())) {
                    paths.putIfAbsent(address, use.path() + ".servers[" + i + "].address");
                }
            }
        }
        return paths;
    }

    private AddressReference resolve(DeclaredServer server, Map<String, NameAnswer> answers, References lastGood) {
        Optional<InetAddress> literal = AddressLiteral.parse(server.address());
        if (literal.isPresent()) {
            return serverAddresses.allowed(server, List.of(literal.get()));
        }
        NameAnswer answer = answers.getOrDefault(canonical(server.address()), new NameAnswer.NotFound("no answer"));
        List<String> known = lastGood.addressesOf(server.address());
        return switch (answer) {
            case NameAnswer.Found(List<InetAddress> addresses) -> serverAddresses.allowed(server, addresses);
            case NameAnswer.NotFound(String why) -> ServerAddresses.lastKnown(server, why, known);
            case NameAnswer.Pending() ->
                known.isEmpty()
                        ? ServerAddresses.lastKnown(server, "the name servers are being asked", known)
                        : new AddressReference(known, List.of());
        };
    }

    private static AddressReference withinLimit(AddressReference reference, DeclaredServer server, Set<String> taken) {
        Set<String> together = new HashSet<>(taken);
        together.addAll(reference.addresses());
        if (together.size() <= MAX_ADDRESSES) {
            taken.addAll(reference.addresses());
            return reference;
        }
        return new AddressReference(
                List.of(),
                List.of(server.problem(
                        ReferenceReason.ADDRESS_NOT_ALLOWED,
                        "comes after " + taken.size() + " other addresses; a resource has at most " + MAX_ADDRESSES,
                        "publish some of the pools with a second resource")));
    }

    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
