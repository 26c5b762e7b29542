package io.lyncedge.operator.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The addresses of one name over time. Servers that rotate a large set give another part of it each time: one that was
 * seen lately stays, so that the set is calm, and it stays within its limit.
 */
final class KnownAddresses {
    /** How long an address stays that the name servers no longer give. */
    static final Duration KEPT = Duration.ofMinutes(10);

    /** How many a name has, unless one answer has more. */
    static final int LIMIT = 32;

    private static final Comparator<InetAddress> ORDER = Comparator.<InetAddress>comparingInt(
                    address -> address.getAddress().length)
            .thenComparing(InetAddress::getAddress, Arrays::compareUnsigned);

    private final Map<InetAddress, Instant> seen = new HashMap<>();
    private List<InetAddress> addresses = List.of();

    boolean isEmpty() {
        return addresses.isEmpty();
    }

    /** What was known before there was this object, as if it had been seen now; at most as many as a name has. */
    void remember(List<InetAddress> before, Instant now) {
        addresses = before.stream().distinct().sorted(ORDER).limit(LIMIT).toList();
        addresses.forEach(address -> seen.put(address, now));
    }

    /** Takes an answer, which is not empty, and returns the addresses of the name, in order. */
    List<InetAddress> take(List<InetAddress> answer, Instant now) {
        answer.forEach(address -> seen.put(address, now));
        seen.values().removeIf(at -> at.plus(KEPT).isBefore(now));
        Set<InetAddress> kept = new HashSet<>(addresses);
        kept.retainAll(seen.keySet());
        fill(kept, answer);
        addresses = kept.stream().sorted(ORDER).toList();
        return addresses;
    }

    private void fill(Set<InetAddress> kept, List<InetAddress> answer) {
        List<InetAddress> fresh = answer.stream()
                .distinct()
                .filter(address -> !kept.contains(address))
                .sorted(ORDER)
                .toList();
        boolean foreign = answer.stream().noneMatch(kept::contains);
        if (answer.size() > LIMIT) {
            // Whoever reads it says that these are too many.
            kept.clear();
            kept.addAll(answer);
        } else if (foreign && kept.size() + fresh.size() > LIMIT) {
            // Perhaps the servers have moved: the newest answer must not stay outside.
            dropOldest(kept, kept.size() + fresh.size() - LIMIT);
            kept.addAll(fresh);
        } else {
            fresh.stream().limit(LIMIT - Math.min(LIMIT, kept.size())).forEach(kept::add);
        }
    }

    private void dropOldest(Set<InetAddress> kept, int count) {
        List<InetAddress> oldest = new ArrayList<>(kept);
        oldest.sort(Comparator.<InetAddress, Instant>comparing(address -> seen.getOrDefault(address, Instant.MIN))
                .thenComparing(ORDER));
        oldest.stream().limit(count).forEach(kept::remove);
    }
}
