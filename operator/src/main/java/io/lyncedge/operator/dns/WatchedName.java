package io.lyncedge.operator.dns;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One name that is resolved again and again. Confined to the watch's timer. */
final class WatchedName {
    /** How long at least until it is asked for again. */
    static final Duration MIN_LIFE = DnsNameResolver.MIN_LIFE;

    /** How long at most. */
    static final Duration MAX_LIFE = Duration.ofHours(1);

    /** How long after a first failure. */
    static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    /** How many failures in a row make one that is told, if addresses are known. */
    static final int TOLD_FAILURES = 3;

    private final Set<ResourceID> users = new HashSet<>();
    private final KnownAddresses known = new KnownAddresses();
    private NameAnswer answer = new NameAnswer.Pending();
    private int failures;

    /**
     * One that nobody has asked for in this process.
     *
     * @param before addresses that are in use, since the process before this one knew them
     */
    WatchedName(List<InetAddress> before, Instant now) {
        known.remember(before, now);
    }

    /** The resources that use it. */
    Set<ResourceID> users() {
        return users;
    }

    NameAnswer answer() {
        return answer;
    }

    /** Takes what the name servers said; a short outage changes nothing. */
    void take(AddressRecords records, Instant now) {
        if (!records.addresses().isEmpty()) {
            failures = 0;
            answer = new NameAnswer.Found(known.take(records.addresses(), now));
            return;
        }
        failures++;
        if (known.isEmpty() || failures >= TOLD_FAILURES || answer instanceof NameAnswer.Pending) {
            answer = records.answer();
        }
    }

    /** How long until it is asked for again, without jitter. */
    Duration next(AddressRecords records) {
        if (failures > 0) {
            Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 3));
            return doubled.compareTo(MIN_LIFE) < 0 ? doubled : MIN_LIFE;
        }
        long seconds = Math.clamp(records.ttlSeconds(), MIN_LIFE.toSeconds(), MAX_LIFE.toSeconds());
        return Duration.ofSeconds(seconds);
    }
}
