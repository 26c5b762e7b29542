package io.lyncedge.operator.dns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Resolver;

/**
 * Asks DNS servers for A and AAAA records, and keeps the answers as long as their TTL says, at least 30 s; so is a failure
 * to answer. Names are absolute: no search list, no hosts file. At most 64 names are asked for at a time, for at most
 * 2 s each. Safe for use by several threads.
 */
public final class DnsNameResolver implements NameResolver {
    /** Shortest life of an answer. */
    public static final Duration MIN_LIFE = Duration.ofSeconds(30);

    /** How long one name may take. */
    public static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final Duration SERVER_TIMEOUT = Duration.ofMillis(900);
    private static final int MAX_QUERIES = 64;

    private final AddressQuery query;
    private final InstantSource clock;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();

    private record Cached(NameAnswer answer, Instant until) {}

    /**
     * A resolver with a cache of its own.
     *
     * @param resolver that sends the queries
     * @param clock by which answers grow old
     */
    public DnsNameResolver(Resolver resolver, InstantSource clock) {
        this.query = new AddressQuery(resolver);
        this.clock = clock;
    }

    /** A resolver that asks the DNS servers of this machine or pod, each for at most 900 ms. */
    public static DnsNameResolver ofThisHost(InstantSource clock) {
        return new DnsNameResolver(serversOfThisHost(), clock);
    }

    /** The DNS servers of this machine or pod. */
    static Resolver serversOfThisHost() {
        ExtendedResolver resolver = new ExtendedResolver();
        resolver.setTimeout(TIMEOUT);
        resolver.setRetries(2);
        for (Resolver server : resolver.getResolvers()) {
            server.setTimeout(SERVER_TIMEOUT);
        }
        return resolver;
    }

    @Override
    public Map<String, NameAnswer> resolve(Set<String> names) {
        Instant now = clock.instant();
        cache.values().removeIf(cached -> !cached.until().isAfter(now));
        List<String> unknown =
                names.stream().filter(name -> !cache.containsKey(name)).sorted().toList();
        Map<String, NameAnswer> answers = new HashMap<>(ask(unknown, now));
        names.forEach(name -> {
            Cached cached = cache.get(name);
            if (cached != null) {
                answers.putIfAbsent(name, cached.answer());
            }
        });
        return Map.copyOf(answers);
    }

    private Map<String, NameAnswer> ask(List<String> names, Instant now) {
        Map<String, NameAnswer> answers = new HashMap<>();
        for (int from = 0; from < names.size(); from += MAX_QUERIES) {
            List<String> batch = names.subList(from, Math.min(names.size(), from + MAX_QUERIES));
            List<CompletableFuture<AddressRecords>> asked = new ArrayList<>();
            batch.forEach(name -> asked.add(query.send(name, TIMEOUT)));
            for (int i = 0; i < batch.size(); i++) {
                AddressRecords records = asked.get(i).join();
                answers.put(batch.get(i), records.answer());
                cache.put(batch.get(i), new Cached(records.answer(), now.plus(life(records))));
            }
        }
        return answers;
    }

    private static Duration life(AddressRecords records) {
        Duration life = Duration.ofSeconds(records.ttlSeconds());
        return life.compareTo(MIN_LIFE) < 0 ? MIN_LIFE : life;
    }
}
